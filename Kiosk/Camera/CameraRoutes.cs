using Forms.Reading;
using Forms.Templates;
using Kiosk.Shell;
using Kiosk.Visits;
using Microsoft.AspNetCore.Antiforgery;

namespace Kiosk.Camera;

/// <summary>« J’ai rempli le papier »: each page is shown to the camera and read, and the answers are checked and sent as those of the screen are.</summary>
internal static partial class CameraRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The notice (« Vos données ») stands on the paper itself.
        routes.MapPost("/camera", (IFormCollection _, HttpContext context, Visitor visitor, CameraReader camera) =>
        {
            if (!camera.IsOffered) return Pages.GoTo("/");
            visitor.Welcome(context).Forget();
            return Pages.GoTo("/camera");
        });
        routes.MapGet("/camera", (HttpContext context, ScreenMaker screens, CameraReader camera) =>
            camera.IsOffered && context.Features.Get<Visit>() is { SentReference: null } visit && (visit.Form is null || visit.Paper is not null)
                ? Pages.Show<ShowPage>(new()
                {
                    [nameof(ShowPage.Screen)] = screens.For(visit),
                    [nameof(ShowPage.PagesRead)] = visit.Paper?.Shown.ToList() ?? [],
                    [nameof(ShowPage.Next)] = visit.Paper is { } paper ? paper.NextMissing : 1,
                    [nameof(ShowPage.Again)] = visit.Paper is not null || visit.Trouble is not null,
                })
                : Pages.GoTo("/"));
        routes.MapPost("/camera/page", TakeAsync);
        routes.MapGet("/camera/problem", (HttpContext context, ScreenMaker screens) => context.Features.Get<Visit>() is { Trouble: { } trouble } visit
            ? Pages.Show<TroublePage>(new() { [nameof(TroublePage.Screen)] = screens.For(visit), [nameof(TroublePage.Trouble)] = trouble })
            : Pages.GoTo("/camera"));
        routes.MapGet("/camera/crop/{id}", (string id, HttpContext context) => context.Features.Get<Visit>()?.Paper?.CropOf(new QuestionId(id)) is { } crop
            ? Results.Bytes(crop, "image/png")
            : Results.NotFound());
    }

    /// <summary>Where the picture of an answer on paper is, or null.</summary>
    public static string? CropUrl(Visit visit, QuestionId question) => visit.Paper?.CropOf(question) is null ? null : $"/camera/crop/{question}";

    // The answer is where the browser goes next.
    private static async Task<IResult> TakeAsync(
        HttpContext context, IAntiforgery antiforgery, CameraReader camera, TemplateLibrary library, TimeProvider clock, ILogger<CameraReader> log)
    {
        if (!camera.IsOffered || context.Features.Get<Visit>() is not { SentReference: null } visit || !await antiforgery.IsRequestValidAsync(context)) return Results.Text("/");
        // Whoever leaves while a page is read ends the reading with it.
        var reading = await PostedPicture.TakeAsync(context) is { } picture ? await camera.ReadAsync(picture, context.RequestAborted) : null;
        if (reading is CameraReading.Failed(var code)) Log.NotRead(log, code);
        visit.Trouble = reading switch
        {
            CameraReading.Told(ReadPage.Ours page) => Show(visit, page, library, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)),
            CameraReading.Told(var page) => PageTrouble.Of(page),
            CameraReading.Failed("too-slow") => new PageTrouble.TooSlow(),
            CameraReading.Failed => new PageTrouble.NoReader(),
            _ => new PageTrouble.BadPicture(),
        };
        if (visit.Trouble is not null) return Results.Text("/camera/problem");
        return Results.Text(visit.Paper?.NextMissing is null ? "/check" : "/camera");
    }

    private static PageTrouble? Show(Visit visit, ReadPage.Ours page, TemplateLibrary library, DateOnly today)
    {
        if (visit.Paper is { } paper && !paper.Holds(page)) return new PageTrouble.OtherCopy(page.Serial, paper.Serial);
        // A form or version that this kiosk does not offer is taken all the same: somebody was given that paper.
        if (library.Find(page.Form, page.Version) is not { } form) return new PageTrouble.Foreign();
        visit.Show(form, page, today);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A page shown to the camera could not be read: {Code}")]
        public static partial void NotRead(ILogger logger, string code);
    }
}
