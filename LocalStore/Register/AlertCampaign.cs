namespace LocalStore.Register;

/// <summary>A round of calls in an alert.</summary>
/// <param name="Id">Its name.</param>
/// <param name="StartedAtUtc">When it began, UTC.</param>
/// <param name="Results">What came of the last call to each entry; who is not there was not called yet.</param>
public sealed record AlertCampaign(Guid Id, DateTime StartedAtUtc, IReadOnlyDictionary<Guid, (CallResult Result, DateTime AtUtc, string Agent)> Results);
