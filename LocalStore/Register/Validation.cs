namespace LocalStore.Register;

/// <summary>A form that an agent has checked to the end.</summary>
/// <param name="Kind">What it becomes in the register.</param>
/// <param name="Answers">Every answer by role, as validated.</param>
/// <param name="Changes">Where the agent's word differs from what came in.</param>
/// <param name="Whose">Whose form it is.</param>
/// <param name="Agent">Who says so.</param>
public sealed record Validation(RegisterKind Kind, RoleAnswers Answers, IReadOnlyList<AnswerChange> Changes, Whose Whose, string Agent)
{
    /// <summary>Whether the form may take part in the statistics: its template says so, and what would be counted is of a class that may be.</summary>
    public bool Counts { get; init; }

    /// <summary>The pictures to keep instead of those that came in, by page: those with a part made black.</summary>
    public IReadOnlyDictionary<int, byte[]> Pictures { get; init; } = new Dictionary<int, byte[]>();
}
