using Forms.Answers;
using Kiosk.Questions;
using Kiosk.Receipt;
using Kiosk.Shell;
using Kiosk.Visits;
using LocalStore.Deposits;
using Microsoft.Extensions.Logging;

namespace Kiosk.Sending;

/// <summary>« Envoyer »: answers only when the sealed deposit is durable, and forgets what was entered in the same moment.</summary>
internal static partial class SendRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The form holds nothing but the token against forged posts; taking it as a form has that token checked.
        routes.MapPost("/send", async (IFormCollection _, HttpContext context, ScreenMaker screens, DepositSlot slot, TimeProvider clock, ILogger<Visit> log) =>
        {
            if (context.Features.Get<Visit>() is not { } visit) return Pages.GoTo("/");
            // A second tap came while the first was on its way: it is answered with the same number.
            if (visit.SentReference is not null) return Pages.GoTo("/sent");
            if (visit.Form is not { } form) return Pages.GoTo("/");
            if (new Journey(visit, form).Asking.FirstMissing(visit.Entries) is { } missing) return Pages.GoTo($"/question/{missing}");

            var deposit = KioskDeposit.Of(visit.Deposit, form, visit.Entries, visit.Paper, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
            // Not the request's token: a tap on another button must not leave it open whether the deposit is in.
            if (await slot.PutAsync(deposit, CancellationToken.None) is { } trouble)
            {
                Log.NotStored(log, trouble);
                return Pages.Show<NotStoredPage>(new() { [nameof(NotStoredPage.Screen)] = screens.For(visit) }, StatusCodes.Status503ServiceUnavailable);
            }

            visit.Sent(DepositReference.Of(deposit.Id));
            return Pages.GoTo("/sent");
        });
        routes.MapGet("/sent", (HttpContext context, ScreenMaker screens, KioskOptions options, ReceiptPrinter printer) =>
            context.Features.Get<Visit>() is { SentReference: { } reference } visit
                ? Pages.Show<SentPage>(new()
                {
                    [nameof(SentPage.Screen)] = screens.For(visit),
                    [nameof(SentPage.Reference)] = reference,
                    [nameof(SentPage.Seconds)] = options.SentSeconds,
                    [nameof(SentPage.Printable)] = printer.IsOffered,
                    [nameof(SentPage.Receipt)] = visit.Receipt,
                })
                : Pages.GoTo("/"));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A deposit could not be stored: {Trouble}")]
        public static partial void NotStored(ILogger logger, string trouble);
    }
}
