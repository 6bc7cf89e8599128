using Forms.Templates;

namespace Forms.Filling;

/// <summary>Which questions of a form are asked of somebody, given what was answered so far.</summary>
/// <param name="form">The form, with the order of its screens.</param>
public sealed class Asking(LoadedForm form)
{
    private readonly Dictionary<QuestionId, Question> questions = form.Template.Questions.ToDictionary(question => question.Id);

    public Question Question(QuestionId id) => questions[id];

    public bool Knows(QuestionId id) => questions.TryGetValue(id, out var question) && ScreenOrder.CanAsk(question);

    /// <summary>The questions everybody goes through that hold now, in order.</summary>
    public IReadOnlyList<QuestionId> Path(IReadOnlyDictionary<QuestionId, Entry> entries) => [.. form.Screens.Path.Where(id => Applies(id, entries))];

    /// <summary>The questions offered once the others are answered; of a group of which one is answered, the others are among them.</summary>
    public IReadOnlyList<QuestionId> Later(IReadOnlyDictionary<QuestionId, Entry> entries) =>
    [
        .. form.Screens.Path.Where(id => questions[id].Requirement is Requirement.OneOf && !Applies(id, entries)),
        .. form.Screens.Later.Where(id => ConditionHolds(questions[id], entries)),
    ];

    /// <summary>Whether an answer is needed: the person cannot go on, and the form cannot be sent, without one.</summary>
    public bool Needs(QuestionId id, IReadOnlyDictionary<QuestionId, Entry> entries) => questions[id].Requirement switch
    {
        Requirement.Always => true,
        Requirement.When => Applies(id, entries),
        // The last way to be reached that is offered is needed when none before it was given.
        Requirement.OneOf(var group) => GroupOnPath(group).LastOrDefault() == id && !Answered(group, id, entries),
        _ => false,
    };

    /// <summary>The first question on the path that needs an answer and has none, or null when the form may be sent.</summary>
    public QuestionId? FirstMissing(IReadOnlyDictionary<QuestionId, Entry> entries)
    {
        foreach (var id in Path(entries))
            if (Needs(id, entries) && entries.GetValueOrDefault(id, Entry.None).IsNone) return id;
        return null;
    }

    /// <summary>What was entered and still counts: an answer whose condition no longer holds is left out.</summary>
    public IReadOnlyDictionary<QuestionId, Entry> Counting(IReadOnlyDictionary<QuestionId, Entry> entries) =>
        entries.Where(entry => ConditionHolds(questions[entry.Key], entries)).ToDictionary();

    private bool Applies(QuestionId id, IReadOnlyDictionary<QuestionId, Entry> entries)
    {
        var question = questions[id];
        if (question.Requirement is not Requirement.OneOf(var group)) return ConditionHolds(question, entries);
        // One way to be reached is enough: the next is asked only of those who gave none.
        return !entries.GetValueOrDefault(id, Entry.None).IsNone || GroupOnPath(group)[0] == id || !Answered(group, id, entries);
    }

    // A condition on a question that is itself not asked does not hold, whatever was answered before.
    private bool ConditionHolds(Question question, IReadOnlyDictionary<QuestionId, Entry> entries) =>
        question.Requirement is not Requirement.When(var condition, var value)
        || (entries.TryGetValue(condition, out var entry) && entry.Has(value) && ConditionHolds(questions[condition], entries));

    private List<QuestionId> GroupOnPath(string group) =>
        [.. form.Screens.Path.Where(id => questions[id].Requirement is Requirement.OneOf(var name) && name == group)];

    private bool Answered(string group, QuestionId except, IReadOnlyDictionary<QuestionId, Entry> entries) =>
        entries.Any(entry => entry.Key != except && !entry.Value.IsNone && questions[entry.Key].Requirement is Requirement.OneOf(var name) && name == group);
}
