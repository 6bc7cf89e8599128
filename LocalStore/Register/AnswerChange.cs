namespace LocalStore.Register;

/// <summary>One answer that an agent changed, in the review or afterwards.</summary>
/// <param name="Role">What the answer is to the register.</param>
/// <param name="Before">What was read or stored; null when there was nothing.</param>
/// <param name="After">What the agent put in its place; null when it was emptied.</param>
public sealed record AnswerChange(string Role, RecordedAnswer? Before, RecordedAnswer? After);
