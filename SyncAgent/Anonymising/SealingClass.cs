using LocalStore.Statistics;

namespace SyncAgent.Anonymising;

/// <summary>A class that is about to be sealed, while it is still known what is counted in it.</summary>
internal sealed record SealingClass(LadderNode Node, IReadOnlyDictionary<string, string> Class, IReadOnlyList<CodedFact> Facts)
{
    /// <summary>How many distinct persons are behind it.</summary>
    public int Persons => PersonsOf(Facts);

    /// <summary>How many distinct persons are behind these records.</summary>
    public static int PersonsOf(IEnumerable<CodedFact> facts) => facts.Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count();
}
