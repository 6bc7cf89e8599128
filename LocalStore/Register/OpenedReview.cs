using Forms.Answers;
using LocalStore.Deposits;

namespace LocalStore.Register;

/// <summary>A deposit under review: what came in, and what was made of it so far.</summary>
public sealed record OpenedReview(SealedDeposit Label, Deposit Deposit, ReviewDraft Draft, ReviewState State, string? Agent);
