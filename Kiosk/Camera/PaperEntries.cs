using System.Globalization;
using System.Text;
using Forms.Answers;
using Forms.Filling;
using Forms.Templates;

namespace Kiosk.Camera;

/// <summary>
/// Makes what was read from paper what a person could have entered: only what the question allows becomes an entry. Ink that says nothing allowed
/// (two ticks where one is asked, an unreadable digit, a line of handwriting) is <see cref="Entry.OnPaper"/>.
/// </summary>
internal static class PaperEntries
{
    public static IEnumerable<(QuestionId Question, Entry Entry)> Of(LoadedForm form, IEnumerable<Answer> answers, DateOnly today)
    {
        var asking = new Asking(form);
        return answers.Where(answer => asking.Knows(answer.Question)).Select(answer => (answer.Question, Of(asking.Question(answer.Question), answer, today)));
    }

    private static Entry Of(Question question, Answer answer, DateOnly today)
    {
        if (answer.Certainty == Certainty.Empty) return Entry.None;
        var results = question is Question.Choice choice
            ? [EntryRules.Choose(choice, answer.Values)]
            : Texts(answer).Select(text => EntryRules.Type(question, text, today));
        return results.OfType<EntryResult.Taken>().Select(taken => taken.Entry).FirstOrDefault(entry => !entry.IsNone) ?? Entry.OnPaper;
    }

    // A row of cells has no blanks and no accents. What a list knows it by is shown where it is the same letters; else what was read, and last what it may be.
    private static IEnumerable<string> Texts(Answer answer)
    {
        var read = answer.Text ?? "";
        return [.. answer.Proposals.Where(proposal => Letters(proposal) == Letters(read)), read, .. answer.Proposals];
    }

    private static string Letters(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(character => character != ' ' && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
