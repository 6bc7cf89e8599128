using Forms.Filling;
using Forms.Templates;
using Kiosk.Camera;
using Kiosk.Shell;
using Kiosk.Visits;

namespace Kiosk.Checking;

/// <summary>The two lists of answers, page by page: those to check before sending, and those that may be added. Screen and voice take the same.</summary>
internal static class CheckedAnswers
{
    public const string ToCheck = "check";
    public const string ToAdd = "more";

    public static IReadOnlyList<IReadOnlyList<CheckedAnswer>> PagesOf(string list, LoadedForm form, Visit visit, Screen screen)
    {
        var asking = new Asking(form);
        var later = asking.Later(visit.Entries);
        // What was added is checked too; what was never asked is not held against anybody.
        IEnumerable<QuestionId> questions = list switch
        {
            ToCheck => asking.Path(visit.Entries).Concat(later.Where(id => !visit.Entries.GetValueOrDefault(id, Entry.None).IsNone)),
            ToAdd => later,
            _ => [],
        };
        List<CheckedAnswer> answers =
        [
            .. questions.Select(id => CheckedAnswer.Of(form, asking.Question(id), visit.Entries.GetValueOrDefault(id), screen.Words, screen.Preferences.Language)
                with { Doubtful = visit.Paper?.IsDoubtful(asking.Question(id)) ?? false }),
            .. list == ToCheck && visit.Paper is { } paper ? SignedOnPaper.Of(form, paper, screen) : [],
        ];
        return AnswerPages.Of(answers, screen.Preferences, screen.Size);
    }
}
