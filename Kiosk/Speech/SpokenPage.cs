using Forms.Templates;
using Kiosk.Questions;
using Kiosk.Shell;
using Kiosk.Words;

namespace Kiosk.Speech;

/// <summary>
/// What a page says when somebody touches « Écouter », in the order of the screen. Every kind of page is put into speech here. On the page of a question
/// only what everybody is asked is said; what this person answered is said on the page that shows all answers.
/// </summary>
public sealed record SpokenPage(IReadOnlyList<SpokenPart> Parts)
{
    /// <summary>A page that only tells something.</summary>
    /// <param name="keys">The words on its keys.</param>
    internal static SpokenPage Notice(string? note, string heading, IEnumerable<string> lines, IEnumerable<string> keys) => Of([note, heading, .. lines, .. keys]);

    internal static SpokenPage Start(Screen screen, string heading, IEnumerable<LoadedForm> forms, bool takesPaper, string idleNotice)
    {
        var (shown, said) = (screen.Preferences.Language, QuestionWords.SpokenWording(screen.Preferences.Language));
        return Of(
        [
            heading, screen.Words.StartQuestion, .. forms.SelectMany(form => (string[])[form.Texts[shown].Title, form.Texts[said].Purpose]),
            .. takesPaper ? (string[])[screen.Words.PaperFilled, screen.Words.PaperFilledHint] : [], .. Settings(screen), idleNotice,
        ]);
    }

    /// <summary>A question with the answers that stand on the screen now.</summary>
    internal static SpokenPage Choice(QuestionScreen view, IEnumerable<string> options, IEnumerable<string> keys)
    {
        var said = QuestionWords.Said(view.Form, view.Question, view.Screen.Preferences.Language);
        // As on the screen, what is wrong stands where the hint was.
        string?[] beside = view.Problem is null ? [said.Hint] : Problem(view);
        return Of([view.Note, said.Label, .. beside, .. options.Select(option => said.Options.GetValueOrDefault(option, view.Screen.Words.No)), .. keys]);
    }

    /// <summary>A question whose answer is typed.</summary>
    internal static SpokenPage Typed(QuestionScreen view, IEnumerable<string> fields, IEnumerable<string> keys)
    {
        var said = QuestionWords.Said(view.Form, view.Question, view.Screen.Preferences.Language);
        return Of([view.Note, .. Problem(view), said.Label, said.Hint, .. fields, .. keys]);
    }

    /// <summary>A page of a list of answers.</summary>
    internal static SpokenPage Answers(string? note, string heading, string hint, string list, int page, IEnumerable<string> keys) =>
        new([.. Of([note, heading, hint]).Parts, new SpokenPart.Answers(list, page), .. Of(keys).Parts]);

    internal static SpokenPage Sent(Screen screen, IEnumerable<string> lines, IEnumerable<string> keys) =>
        new([.. Of([screen.Words.SentTitle, screen.Words.SentReference]).Parts, new SpokenPart.Reference(), .. Of([.. lines, .. keys]).Parts]);

    /// <summary>How the screen can be changed.</summary>
    internal static IEnumerable<string> Settings(Screen screen) =>
    [
        .. ScreenLanguages.Offered.Select(offered => offered.Name),
        screen.Preferences.LargeText ? screen.Words.NormalText : screen.Words.LargeText,
        screen.Preferences.HighContrast ? screen.Words.DayColours : screen.Words.HighContrast,
    ];

    internal static SpokenPage Of(IEnumerable<string?> texts) => new([.. texts.OfType<string>().Select(text => new SpokenPart.Words(text))]);

    private static string?[] Problem(QuestionScreen view) => view.Problem is null ? [] : [view.Screen.Words.ProblemTitle, view.Problem];
}
