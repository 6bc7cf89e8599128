namespace LocalStore.Register;

/// <summary>What the agent made of one answer.</summary>
/// <param name="Values">The ticked options.</param>
/// <param name="Text">What is written; null for nothing.</param>
/// <param name="Confirmations">How many times a person has typed or accepted it: the fields that are confirmed twice need two that agree.</param>
public sealed record DraftField(IReadOnlyList<string> Values, string? Text, int Confirmations);
