namespace LocalStore.Register;

/// <summary>What was done, when and by whom.</summary>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="Agent">By whom.</param>
/// <param name="Action">What, as a code such as <c>request.closed</c>.</param>
public sealed record JournalLine(DateTime AtUtc, string Agent, string Action);
