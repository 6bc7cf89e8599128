using System.Globalization;
using Kiosk.Receipt;
using Kiosk.Shell;
using Kiosk.Visits;

namespace Kiosk.Technical;

/// <summary>What staff may see and do at the screen. Nothing here tells of a resident; <see cref="TechnicalGate"/> stands before all of it.</summary>
internal static class TechnicalRoutes
{
    public const string Root = "/technique";

    public static IServiceCollection AddTechnicalPages(this IServiceCollection services) => services
        .AddSingleton(TechnicalWords.Load()).AddSingleton<PinFile>().AddSingleton<PinTries>().AddSingleton<PinDoor>()
        .AddSingleton<TechnicalSession>().AddSingleton<HealthLook>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root);
        // Whoever opens the door must find no resident's answers behind it, not even by going back.
        group.MapGet("", (HttpContext context, TechnicalSession session, VisitBook visits, PinDoor door) =>
        {
            if (session.Admits(context)) return Pages.GoTo($"{Root}/health");
            visits.EndAll();
            context.Response.Cookies.Delete(Visitor.Cookie);
            return Door(context, door.Look());
        });
        group.MapPost("", (IFormCollection form, HttpContext context, TechnicalSession session, VisitBook visits, PinDoor door) =>
        {
            var pin = form["pin"].ToString();
            if (pin.Length == 0) return Door(context, door.Look());
            if (door.Try(pin) is not PinAnswer.Right and var answer) return Door(context, answer);
            visits.EndAll();
            session.Begin(context);
            return Pages.GoTo($"{Root}/health");
        });
        group.MapGet("/health", async (HealthLook look, TechnicalWords words, string? print, CancellationToken cancellationToken) =>
        {
            var health = await look.NowAsync(cancellationToken);
            return Pages.Show<HealthPage>(new()
            {
                [nameof(HealthPage.Words)] = words,
                [nameof(HealthPage.Lines)] = HealthLines.Of(health, words),
                [nameof(HealthPage.MayPrint)] = health.Printer is not PrinterState.NotWanted,
                [nameof(HealthPage.Printed)] = print switch { "yes" => words.TestPrinted, "no" => words.TestNotPrinted, _ => null },
            });
        });
        group.MapPost("/print", async (IFormCollection _, ReceiptPrinter printer, ScreenMaker screens, TechnicalWords words, CancellationToken cancellationToken) =>
        {
            var screen = screens.For(null);
            var printed = await printer.PrintAsync([new(screen.Commune.Name, 16, Bold: true), new(words.TestPage, 14, SpaceBeforeMm: 4)], cancellationToken);
            return Pages.GoTo($"{Root}/health?print={(printed ? "yes" : "no")}");
        });
        group.MapGet("/screen", (ScreenCalibration calibration, TechnicalWords words) => Screen(calibration, words, null));
        group.MapPost("/screen", (IFormCollection form, ScreenCalibration calibration, TechnicalWords words) =>
        {
            var width = double.TryParse(form["width"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mm) ? mm : double.NaN;
            return calibration.Save(width) switch
            {
                CalibrationOutcome.OutOfRange => Screen(calibration, words, words.WidthOutOfRange, StatusCodes.Status400BadRequest),
                CalibrationOutcome.NotWritten => Screen(calibration, words, words.WidthNotKept, StatusCodes.Status503ServiceUnavailable),
                _ => Pages.GoTo($"{Root}/screen"),
            };
        });
        group.MapPost("/end", (IFormCollection _, HttpContext context, TechnicalSession session) => End(context, session));
        // A page that goes away by itself can only ask, not post.
        group.MapGet("/end", End);
    }

    private static IResult Door(HttpContext context, PinAnswer answer)
    {
        var status = answer switch
        {
            PinAnswer.Wrong => StatusCodes.Status403Forbidden,
            PinAnswer.Locked => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status200OK,
        };
        return Pages.Show<PinPage>(new()
        {
            [nameof(PinPage.Words)] = context.RequestServices.GetRequiredService<TechnicalWords>(),
            [nameof(PinPage.Problem)] = PinPage.ProblemOf(answer, context.RequestServices.GetRequiredService<TechnicalWords>()),
            [nameof(PinPage.MayTry)] = answer is PinAnswer.Waiting or PinAnswer.Wrong,
        }, status);
    }

    private static IResult Screen(ScreenCalibration calibration, TechnicalWords words, string? problem, int status = StatusCodes.Status200OK) => Pages.Show<CalibrationPage>(new()
    {
        [nameof(CalibrationPage.Words)] = words,
        [nameof(CalibrationPage.WidthMm)] = calibration.Size.WidthMm,
        [nameof(CalibrationPage.IsDone)] = calibration.IsDone,
        [nameof(CalibrationPage.Problem)] = problem,
    }, status);

    private static IResult End(HttpContext context, TechnicalSession session)
    {
        session.End(context);
        return Pages.GoTo("/");
    }
}
