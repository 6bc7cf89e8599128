using Forms.Answers;

namespace LocalStore.Deposits;

/// <summary>One page of an original file, and what became of it.</summary>
/// <param name="File">The digest of the file.</param>
/// <param name="FilePage">The number of the page in that file, from 1.</param>
/// <param name="Outcome">The outcome of reading it as a code, such as <c>read</c> or <c>no-code</c>: small letters, digits and hyphens.</param>
/// <param name="Deposit">The deposit it went into, or null.</param>
public sealed record SourcePage(FileDigest File, int FilePage, string Outcome, DepositId? Deposit);
