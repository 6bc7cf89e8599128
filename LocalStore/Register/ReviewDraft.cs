namespace LocalStore.Register;

/// <summary>What an agent has done so far with a deposit, question by question.</summary>
/// <param name="Fields">By question id; a question that was not looked at is not there.</param>
/// <param name="Note">A word to the colleague who goes on, about the reading and never about the person; null where there is none.</param>
public sealed record ReviewDraft(IReadOnlyDictionary<string, DraftField> Fields, string? Note)
{
    /// <summary>What is to be black on the pictures for good.</summary>
    public IReadOnlyList<BlackZone> Zones { get; init; } = [];

    public static ReviewDraft Empty { get; } = new(new Dictionary<string, DraftField>(), null);
}
