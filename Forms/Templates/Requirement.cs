namespace Forms.Templates;

/// <summary>When a question must be answered.</summary>
public abstract record Requirement
{
    private Requirement()
    {
    }

    /// <summary>« facultatif »: the person may leave it.</summary>
    public sealed record Optional : Requirement;

    /// <summary>Always.</summary>
    public sealed record Always : Requirement;

    /// <summary>Only when <paramref name="Question"/> was answered with <paramref name="Value"/>.</summary>
    public sealed record When(QuestionId Question, string Value) : Requirement;

    /// <summary>At least one question of the named group, such as one way to be reached.</summary>
    public sealed record OneOf(string Group) : Requirement;
}
