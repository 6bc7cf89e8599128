namespace LocalStore.Register;

/// <summary>A change with who made it and when.</summary>
public sealed record RecordedChange(AnswerChange Change, string Agent, DateTime AtUtc);
