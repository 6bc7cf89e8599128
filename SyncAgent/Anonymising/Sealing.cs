using LocalStore.Statistics;

namespace SyncAgent.Anonymising;

/// <summary>What a seal takes.</summary>
/// <param name="Classes">The classes that may leave, with what is counted in them.</param>
/// <param name="Suppressed">What is given up.</param>
internal sealed record Sealing(IReadOnlyList<SealingClass> Classes, IReadOnlyList<CodedFact> Suppressed);
