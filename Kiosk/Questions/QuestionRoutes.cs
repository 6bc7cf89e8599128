using Forms.Filling;
using Forms.Templates;
using Kiosk.Camera;
using Kiosk.Shell;
using Kiosk.Visits;
using Kiosk.Words;
using Microsoft.AspNetCore.Components;

namespace Kiosk.Questions;

/// <summary>One page for each question: it is shown, answered, and leads to the next.</summary>
internal static class QuestionRoutes
{
    private const string Skip = "skip";
    private const string More = "more";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/question/{id}", (string id, int? page, HttpContext context, ScreenMaker screens) =>
            Asked(context, id) is var (visit, journey, question)
                ? Show(screens.For(visit), journey, visit, question, visit.Entries.GetValueOrDefault(question.Id, Entry.None), page ?? 0, problem: null)
                : Pages.GoTo("/"));
        routes.MapPost("/question/{id}", Answer);
    }

    private static IResult Answer(string id, IFormCollection form, HttpContext context, ScreenMaker screens, TimeProvider clock)
    {
        if (Asked(context, id) is not var (visit, journey, question)) return Pages.GoTo("/");
        var go = form["go"].ToString();
        var page = int.TryParse(form["page"], out var number) ? number : 0;
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var result = go == Skip ? new EntryResult.Taken(Entry.None) : Take(question, form, visit, page, today);

        if (result is EntryResult.Taken(var entry))
        {
            entry = visit.Enter(question.Id, entry);
            if (go == More) return Pages.GoTo($"/question/{id}?page={page + 1}");
            if (!entry.IsNone || !journey.Asking.Needs(question.Id, visit.Entries))
                return Pages.GoTo(journey.After(question.Id) is { } next ? $"/question/{next}" : "/check");
            result = new EntryResult.Refused(EntryProblem.Missing);
        }

        var screen = screens.For(visit);
        var problem = ProblemWords.Of(((EntryResult.Refused)result).Problem, question, screen.Words);
        return Show(screen, journey, visit, question, AsPosted(question, form), page, problem);
    }

    private static EntryResult Take(Question question, IFormCollection form, Visit visit, int page, DateOnly today)
    {
        if (question is not Question.Choice choice) return EntryRules.Type(question, Typed(question, form), today);
        var posted = form["value"].OfType<string>().Where(value => value != YesNo.No).ToList();
        // What was chosen on the other pages of this question stays.
        if (choice.Many && !YesNo.Is(choice) && ChoicePages.Of(choice) is var pages && page >= 0 && page < pages.Count)
            posted.AddRange(visit.Entries.GetValueOrDefault(question.Id, Entry.None).Values.Except(pages[page]));
        return EntryRules.Choose(choice, posted);
    }

    private static string Typed(Question question, IFormCollection form) => question is Question.Cells { Format: CellFormat.Date }
        ? DateText.Join(form["day"], form["month"], form["year"])
        : form["text"].ToString();

    private static Entry AsPosted(Question question, IFormCollection form) =>
        question is Question.Choice ? Entry.None : Entry.OfText(Typed(question, form));

    private static (Visit Visit, Journey Journey, Question Question)? Asked(HttpContext context, string id)
    {
        if (context.Features.Get<Visit>() is not { Form: { } form } visit) return null;
        var journey = new Journey(visit, form);
        var question = new QuestionId(id);
        return journey.Asking.Knows(question) ? (visit, journey, journey.Asking.Question(question)) : null;
    }

    private static IResult Show(Screen screen, Journey journey, Visit visit, Question question, Entry shown, int page, string? problem)
    {
        // Whoever showed half a paper cannot see all answers yet: back is to the camera.
        var check = visit.Paper is not null && journey.Asking.FirstMissing(visit.Entries) is not null ? "/camera" : "/check";
        var back = visit.Checking ? check : journey.Before(question.Id) is { } before ? $"/question/{before}" : "/your-data";
        var view = new QuestionScreen(
            screen, visit.Form!, question, QuestionWords.Of(visit.Form!, question, screen.Preferences.Language), shown,
            visit.Entries.ContainsKey(question.Id), journey.Asking.Needs(question.Id, visit.Entries), Progress.Of(journey, question.Id, screen.Words), back, problem,
            CameraRoutes.CropUrl(visit, question.Id));
        var status = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return question is Question.Choice choice
            ? Pages.Show<ChoicePage>(new() { [nameof(ChoicePage.View)] = view, [nameof(ChoicePage.Number)] = Math.Clamp(page, 0, ChoicePages.Of(choice).Count - 1) }, status)
            : Pages.Show<TypedPage>(new() { [nameof(TypedPage.View)] = view }, status);
    }
}
