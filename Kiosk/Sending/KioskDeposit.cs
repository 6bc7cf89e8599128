using System.Globalization;
using Forms.Answers;
using Forms.Filling;
using Forms.Templates;
using Kiosk.Camera;

namespace Kiosk.Sending;

/// <summary>Makes a visit's answers what a page of paper becomes too: a deposit.</summary>
internal static class KioskDeposit
{
    /// <summary>
    /// What was typed and chosen by hand is sure; a date of signing is today, and a signature stays empty: the desk has one signed where it is needed.
    /// What was read from paper and not touched stays as it was read, with its doubts; the pictures of the paper go with it.
    /// </summary>
    public static Deposit Of(DepositId id, LoadedForm form, IReadOnlyDictionary<QuestionId, Entry> entries, PaperCopy? paper, DateOnly today)
    {
        var counting = new Asking(form).Counting(entries);
        var template = form.Template;
        return new Deposit(
            id, template.Id, template.Version, Channel.Kiosk, paper?.Serial.Value, paper?.PagesExpected ?? 0, paper?.ToDepositPages() ?? [],
            [.. template.Questions.Select(question => paper?.Untouched(question.Id) ?? AnswerOf(question, counting.GetValueOrDefault(question.Id, Entry.None), today))],
            paper?.Problems ?? []);
    }

    private static Answer AnswerOf(Question question, Entry entry, DateOnly today)
    {
        if (question.Role == ScreenOrder.SignatureDateRole && question is not Question.Signature)
            entry = Entry.OfText(today.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
        return new Answer(question.Id, entry.Values, entry.Text, entry.IsNone ? Certainty.Empty : Certainty.Sure, 1, []);
    }
}
