using LocalStore.Statistics;

namespace SyncAgent.Anonymising;

/// <summary>A class that is about to be sealed, while it is still known what is counted in it.</summary>
internal sealed record SealingClass(LadderNode Node, IReadOnlyDictionary<string, string> Class, IReadOnlyList<CodedFact> Facts);
