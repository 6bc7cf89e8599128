using Forms.Templates;
using Kiosk.Camera;
using Kiosk.Questions;
using Kiosk.Shell;
using Kiosk.Visits;
using Kiosk.Words;

namespace Kiosk.Start;

/// <summary>The first screen, the choice of a form, what is told before the first question, and how the screen looks.</summary>
internal static class StartRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, ScreenMaker screens, OfferedForms forms, KioskOptions options, CameraReader camera) => Pages.Show<StartPage>(new()
        {
            [nameof(StartPage.Screen)] = screens.For(context.Features.Get<Visit>()),
            [nameof(StartPage.Forms)] = forms.All,
            [nameof(StartPage.IdleSeconds)] = options.IdleSeconds,
            [nameof(StartPage.TakesPaper)] = camera.IsOffered,
        }));
        routes.MapPost("/start", (IFormCollection form, HttpContext context, Visitor visitor, OfferedForms forms) =>
        {
            if (forms.Find(form["form"].ToString()) is not { } chosen) return Pages.GoTo("/");
            var visit = visitor.Welcome(context);
            visit.Begin(chosen);
            return Pages.GoTo("/your-data");
        });
        routes.MapGet("/your-data", (int? page, HttpContext context, ScreenMaker screens) =>
        {
            if (context.Features.Get<Visit>() is not { Form: { } form } visit) return Pages.GoTo("/");
            var screen = screens.For(visit);
            return Pages.Show<YourDataPage>(new()
            {
                [nameof(YourDataPage.Screen)] = screen,
                [nameof(YourDataPage.Parts)] = NoticeText.Pages(form, visit.Preferences, screen.Size),
                [nameof(YourDataPage.First)] = $"/question/{new Journey(visit, form).Path[0]}",
                [nameof(YourDataPage.Number)] = page ?? 0,
            });
        });
        routes.MapPost("/settings", (IFormCollection form, HttpContext context, Visitor visitor) =>
        {
            var visit = visitor.Welcome(context);
            visit.Preferences = Changed(visit.Preferences, form);
            return Pages.GoTo(LocalPath(form["return"].ToString()));
        });
    }

    private static Preferences Changed(Preferences preferences, IFormCollection form) => preferences with
    {
        Language = ScreenLanguages.Offered.Where(offered => offered.Language.Key() == form["language"])
            .Select(offered => (TextLanguage?)offered.Language).FirstOrDefault() ?? preferences.Language,
        LargeText = form["text"].ToString() switch { "large" => true, "normal" => false, _ => preferences.LargeText },
        HighContrast = form["contrast"].ToString() switch { "high" => true, "day" => false, _ => preferences.HighContrast },
        AlphabetKeys = form["keys"].ToString() switch { "abc" => true, "azerty" => false, _ => preferences.AlphabetKeys },
    };

    private static string LocalPath(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') ? path : "/";
}
