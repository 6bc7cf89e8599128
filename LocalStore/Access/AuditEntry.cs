namespace LocalStore.Access;

/// <summary>One line of the audit.</summary>
/// <param name="Number">Its place in the chain, from 1.</param>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="Agent">The account.</param>
/// <param name="Action">What, as a code such as <c>person.seen</c>.</param>
/// <param name="Subject">What it was done to, as an opaque name of the store; null where there is none.</param>
public sealed record AuditEntry(long Number, DateTime AtUtc, string Agent, string Action, string? Subject);
