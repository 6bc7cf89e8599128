using System.Globalization;
using Kiosk.Shell;
using Kiosk.Visits;
using Kiosk.Words;

namespace Kiosk.Help;

/// <summary>What helps a person who is stuck: how the screen works, the desk, the paper.</summary>
internal static class HelpRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/help", (HttpContext context, ScreenMaker screens) => Pages.Show<HelpPage>(new()
        {
            [nameof(HelpPage.Screen)] = screens.For(context.Features.Get<Visit>()),
            [nameof(HelpPage.Return)] = Return(context),
        }));
        routes.MapGet("/desk", (HttpContext context, ScreenMaker screens) =>
        {
            var screen = screens.For(context.Features.Get<Visit>());
            var (words, commune) = (screen.Words, screen.Commune);
            List<string> lines =
            [
                string.Format(CultureInfo.InvariantCulture, words.DeskWhere, commune.DeskAddress, commune.DeskPhone),
                string.Format(CultureInfo.InvariantCulture, words.DeskHours, commune.DeskHours),
            ];
            if (screen.Visiting) lines.Add(words.DeskKept);
            return Aside(screen, "desk", words.DeskTitle, Pictures.ScreenIcons.Desk, Return(context), lines);
        });
        routes.MapGet("/paper", (HttpContext context, ScreenMaker screens) =>
        {
            var screen = screens.For(context.Features.Get<Visit>());
            return Aside(screen, "paper", screen.Words.PaperTitle, Pictures.ScreenIcons.Paper, Return(context), [screen.Words.PaperWhere, screen.Words.PaperPost]);
        });
    }

    private static IResult Aside(Screen screen, string page, string heading, string icon, string back, IReadOnlyList<string> lines) => Pages.Show<Notice>(new()
    {
        [nameof(Notice.Screen)] = screen,
        [nameof(Notice.Page)] = page,
        [nameof(Notice.Heading)] = heading,
        [nameof(Notice.Icon)] = icon,
        [nameof(Notice.Back)] = back,
        [nameof(Notice.Lines)] = lines,
    });

    // Back leads to the last page of the visit that asked something; these pages are aside of the way.
    private static string Return(HttpContext context) => context.Features.Get<Visit>()?.LastPage ?? "/";
}
