using Kiosk.Shell;
using Kiosk.Visits;

namespace Kiosk.Receipt;

/// <summary>« Imprimer ce numéro »: only on request, once, and only what was just sent.</summary>
internal static class ReceiptRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/receipt", async (IFormCollection _, HttpContext context, ScreenMaker screens, ReceiptPrinter printer, TimeProvider clock) =>
        {
            if (context.Features.Get<Visit>() is not { SentReference: { } reference, SentForm: { } form } visit) return Pages.GoTo("/");
            if (printer.IsOffered && visit.Receipt is not ReceiptState.Printed)
            {
                var lines = ReceiptText.Lines(screens.For(visit), form, reference, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
                // Not the request's token: what was begun is brought to its end, or a second tap would print twice.
                visit.Receipt = await printer.PrintAsync(lines, CancellationToken.None) ? ReceiptState.Printed : ReceiptState.Failed;
            }

            return Pages.GoTo("/sent");
        });
}
