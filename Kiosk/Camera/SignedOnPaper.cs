using Forms.Answers;
using Forms.Templates;
using Kiosk.Checking;
using Kiosk.Shell;

namespace Kiosk.Camera;

/// <summary>What only paper can hold, the signature and the date beside it, as it stands on the page that shows all answers.</summary>
internal static class SignedOnPaper
{
    public static IEnumerable<CheckedAnswer> Of(LoadedForm form, PaperCopy paper, Screen screen) =>
        from question in form.Template.Questions
        where !ScreenOrder.CanAsk(question)
        let answer = paper.Untouched(question.Id)
        where answer is not null
        let given = answer.Certainty != Certainty.Empty
        select new CheckedAnswer(
            question.Id, form.Texts[screen.Preferences.Language].Questions[question.Id].Label, given ? screen.Words.OnPaper : screen.Words.NotGiven, given, Changeable: false);
}
