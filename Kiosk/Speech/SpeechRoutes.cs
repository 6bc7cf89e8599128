using Kiosk.Checking;
using Kiosk.Shell;
using Kiosk.Visits;

namespace Kiosk.Speech;

/// <summary>The sounds of pages, and what a visitor decides about them. No address holds a word: a sentence has a key, answers have a page.</summary>
internal static class SpeechRoutes
{
    public const string Sounds = "/speech";
    public const string AnswersSound = $"{Sounds}/answers.wav";
    public const string ReferenceSound = $"{Sounds}/reference.wav";

    /// <summary>Sounds are made before the visit takes its turn: an engine that is slow must not hold up the next touch.</summary>
    public static void UseSounds(this IApplicationBuilder app) =>
        app.MapWhen(context => HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments(Sounds, StringComparison.Ordinal), sounds => sounds.Run(SoundAsync));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/speech/volume", (int step, HttpContext context, Visitor visitor) =>
        {
            var visit = visitor.Welcome(context);
            visit.Preferences = visit.Preferences with { Volume = Loudness.Within(step) };
            return Results.NoContent();
        });
        routes.MapPost("/speech/aloud", (HttpContext context) =>
        {
            if (context.Features.Get<Visit>() is not { } visit) return Results.StatusCode(StatusCodes.Status410Gone);
            visit.AnswersAloud = true;
            return Results.NoContent();
        });
    }

    private static async Task SoundAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var voice = services.GetRequiredService<Voice>();
        var path = context.Request.Path.Value!;
        var cancelled = context.RequestAborted;
        byte[]? sound = null;
        if (path is AnswersSound or ReferenceSound)
        {
            if (await TextOfVisitAsync(context, path == AnswersSound) is var (text, language)) sound = await voice.SoundOfVisitAsync(text, language, cancelled);
        }
        else if (path.EndsWith(".wav", StringComparison.Ordinal) && services.GetRequiredService<PromptBook>().Find(path[(Sounds.Length + 1)..^4]) is { } prompt)
        {
            sound = await voice.SoundOfAsync(prompt, cancelled);
        }

        var answer = sound is null ? Results.NotFound() : Results.Bytes(sound, "audio/wav", enableRangeProcessing: true);
        await answer.ExecuteAsync(context);
    }

    private static async Task<(string Text, string Language)?> TextOfVisitAsync(HttpContext context, bool answers)
    {
        if (context.RequestServices.GetRequiredService<Visitor>().Of(context) is not { } visit) return null;
        await visit.Gate.WaitAsync(context.RequestAborted);
        try
        {
            var screen = context.RequestServices.GetRequiredService<ScreenMaker>().For(visit);
            var text = answers ? AnswersOf(context.Request.Query, visit, screen) : ReferenceOf(visit);
            return text is null ? null : (text, screen.Tag);
        }
        finally
        {
            visit.Gate.Release();
        }
    }

    private static string? AnswersOf(IQueryCollection query, Visit visit, Screen screen)
    {
        if (!visit.AnswersAloud || visit.Form is not { } form || !int.TryParse(query["page"], out var page)) return null;
        var shown = CheckedAnswers.PagesOf(query["list"].ToString(), form, visit, screen).ElementAtOrDefault(page);
        return shown is null or [] ? null : string.Join('\n', shown.Select(answer => $"{answer.Label} : {answer.Text}.{(answer.Doubtful ? $" {screen.Words.ToCheck}." : "")}"));
    }

    // Sign by sign, with a pause after each.
    private static string? ReferenceOf(Visit visit) =>
        visit.SentReference is { } reference ? string.Join(", ", reference.Where(char.IsLetterOrDigit)) : null;
}
