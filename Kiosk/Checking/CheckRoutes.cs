using Kiosk.Questions;
using Kiosk.Shell;
using Kiosk.Visits;

namespace Kiosk.Checking;

/// <summary>The page that shows all answers before they are sent, and the one of what may be added.</summary>
internal static class CheckRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/check", (int? page, HttpContext context, ScreenMaker screens) =>
        {
            if (context.Features.Get<Visit>() is not { Form: { } form } visit) return Pages.GoTo("/");
            var journey = new Journey(visit, form);
            if (journey.Asking.FirstMissing(visit.Entries) is { } missing) return Pages.GoTo($"/question/{missing}");
            visit.Checking = true;
            var screen = screens.For(visit);
            var answers = CheckedAnswers.PagesOf(CheckedAnswers.ToCheck, form, visit, screen);
            return Pages.Show<CheckPage>(new()
            {
                [nameof(CheckPage.Screen)] = screen,
                [nameof(CheckPage.Parts)] = answers,
                [nameof(CheckPage.Back)] = visit.Paper is null ? $"/question/{journey.Path[^1]}" : "/camera",
                [nameof(CheckPage.Number)] = page ?? 0,
                [nameof(CheckPage.MayAddMore)] = journey.Asking.Later(visit.Entries).Count > 0,
            });
        });
        routes.MapGet("/more", (int? page, HttpContext context, ScreenMaker screens) =>
        {
            if (context.Features.Get<Visit>() is not { Form: { } form, Checking: true } visit) return Pages.GoTo("/check");
            var screen = screens.For(visit);
            var answers = CheckedAnswers.PagesOf(CheckedAnswers.ToAdd, form, visit, screen);
            return Pages.Show<MorePage>(new()
            {
                [nameof(MorePage.Screen)] = screen,
                [nameof(MorePage.Parts)] = answers,
                [nameof(MorePage.Number)] = page ?? 0,
            });
        });
    }
}
