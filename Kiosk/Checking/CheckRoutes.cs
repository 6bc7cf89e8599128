using Forms.Filling;
using Forms.Templates;
using Kiosk.Questions;
using Kiosk.Shell;
using Kiosk.Visits;
using Kiosk.Words;

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
            var later = journey.Asking.Later(visit.Entries);
            // What was added is checked too; what was never asked is not held against anybody.
            var answers = Answers(form, journey.Path.Concat(later.Where(id => !visit.Entries.GetValueOrDefault(id, Entry.None).IsNone)), visit, screen);
            return Pages.Show<CheckPage>(new()
            {
                [nameof(CheckPage.Screen)] = screen,
                [nameof(CheckPage.Parts)] = answers,
                [nameof(CheckPage.Back)] = $"/question/{journey.Path[^1]}",
                [nameof(CheckPage.Number)] = page ?? 0,
                [nameof(CheckPage.MayAddMore)] = later.Count > 0,
            });
        });
        routes.MapGet("/more", (int? page, HttpContext context, ScreenMaker screens) =>
        {
            if (context.Features.Get<Visit>() is not { Form: { } form, Checking: true } visit) return Pages.GoTo("/check");
            var screen = screens.For(visit);
            var answers = Answers(form, new Asking(form).Later(visit.Entries), visit, screen);
            return Pages.Show<MorePage>(new()
            {
                [nameof(MorePage.Screen)] = screen,
                [nameof(MorePage.Parts)] = answers,
                [nameof(MorePage.Number)] = page ?? 0,
            });
        });
    }

    private static IReadOnlyList<IReadOnlyList<CheckedAnswer>> Answers(LoadedForm form, IEnumerable<QuestionId> questions, Visit visit, Screen screen)
    {
        var asking = new Asking(form);
        List<CheckedAnswer> answers =
            [.. questions.Select(id => CheckedAnswer.Of(form, asking.Question(id), visit.Entries.GetValueOrDefault(id), screen.Words, screen.Preferences.Language))];
        return AnswerPages.Of(answers, screen.Preferences, screen.Size);
    }
}
