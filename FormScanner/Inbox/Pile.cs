using Forms.Answers;
using LocalStore.Deposits;

namespace FormScanner.Inbox;

/// <summary>What a pile of pages becomes: deposits, and the record of where every page went.</summary>
internal sealed record Pile(IReadOnlyList<Deposit> Deposits, IReadOnlyList<SourcePage> Sources);
