namespace LocalStore.Register;

/// <summary>What was answered, as an agent validated it.</summary>
/// <param name="Values">The ticked options; empty for what is written.</param>
/// <param name="Text">What is written, in the form that is stored; null for ticks.</param>
public sealed record RecordedAnswer(IReadOnlyList<string> Values, string? Text);
