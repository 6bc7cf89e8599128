using Forms.Answers;

namespace LocalStore.Deposits;

/// <summary>A page of a printed copy that once came in; it is remembered after its deposit was taken out.</summary>
/// <param name="Deposit">The deposit it came in with.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="PagesExpected">How many pages the copy has.</param>
/// <param name="ReceivedAtUtc">When it came in, UTC.</param>
/// <param name="InBox">Whether its deposit is still in the box.</param>
public sealed record SerialPage(DepositId Deposit, int Page, int PagesExpected, DateTime ReceivedAtUtc, bool InBox);
