using Forms.Answers;
using Forms.Templates;

namespace LocalStore.Deposits;

/// <summary>What stands in clear on a deposit in the box; it names nobody.</summary>
/// <param name="Id">Its name.</param>
/// <param name="ReceivedAtUtc">When it came in, UTC.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="Form">The form.</param>
/// <param name="Version">The version that was filled in.</param>
/// <param name="Serial">The random serial of the printed copy, or null.</param>
public sealed record SealedDeposit(
    DepositId Id, DateTime ReceivedAtUtc, Channel Channel, FormId Form, FormVersion Version, string? Serial);
