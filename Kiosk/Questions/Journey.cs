using Forms.Filling;
using Forms.Templates;
using Kiosk.Visits;

namespace Kiosk.Questions;

/// <summary>Where a visitor goes from one question to the next. It only reads the visit.</summary>
internal sealed class Journey(Visit visit, LoadedForm form)
{
    public Asking Asking { get; } = new(form);

    public IReadOnlyDictionary<QuestionId, Entry> Entries => visit.Entries;

    public IReadOnlyList<QuestionId> Path => Asking.Path(visit.Entries);

    /// <summary>The question after this one: the next on the path, or, once all answers were checked, whatever a change made necessary; null for the check page.</summary>
    public QuestionId? After(QuestionId question)
    {
        if (visit.Checking) return Asking.FirstMissing(visit.Entries);
        return Path.SkipWhile(id => id != question).Skip(1).Cast<QuestionId?>().FirstOrDefault();
    }

    /// <summary>The question before this one, or null for the page before the first.</summary>
    public QuestionId? Before(QuestionId question) => Path.TakeWhile(id => id != question).Cast<QuestionId?>().LastOrDefault();

    /// <summary>Where this question stands on the path, from 1; 0 when it is not on it.</summary>
    public int NumberOf(QuestionId question) => Path.Index().FirstOrDefault(at => at.Item == question, (-1, default)).Index + 1;
}
