using LocalStore.Statistics;
using Releases;

namespace SyncAgent.Anonymising;

/// <summary>
/// Turns coded facts into classes that name nobody. A pure function: the same facts, policy, day and earlier seals give the same classes. A record is
/// counted once, in one class; a class is taken whole, once, and counts at least k distinct persons; what fits nowhere waits, climbs the ladder, and
/// is suppressed in the end. Nothing is ever counted down.
/// </summary>
internal static class Anonymiser
{
    /// <summary>How long every record waits, so that who changes their mind within the week leaves no trace.</summary>
    public const int HoldDays = 7;

    /// <summary>After so many days without an outcome a record counts as come to nothing.</summary>
    public const int OutcomeDays = 60;

    /// <summary>After so many days a record is suppressed.</summary>
    public const int SuppressDays = 110;

    private const int LeastCategories = 3;
    private const int LeastCoarseCategories = 2;
    private const double MostOfOne = 0.8;

    /// <param name="facts">What is held.</param>
    /// <param name="earlier">The classes of all seals before.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="today">The day of the seal.</param>
    public static Sealing Seal(IReadOnlyList<CodedFact> facts, IReadOnlyList<SealedClass> earlier, AnonymisingPolicy policy, DateOnly today)
    {
        var left = facts.Where(fact => IsEligible(fact, policy, today)).ToList();
        List<SealingClass> taken = [];
        foreach (var node in LadderNode.Of(policy))
        {
            var classes = left.GroupBy(fact => node.ClassOf(fact, policy), ClassComparer.Instance)
                .Where(group => group.Min(fact => WaitsSince(fact, policy)).AddDays(node.Days) <= today && MayTake(node, group, policy))
                .Select(group => new SealingClass(node, group.Key, [.. group]))
                .OrderBy(candidate => ClassComparer.Text(candidate.Class), StringComparer.Ordinal)
                .ToList();
            var diverse = DiverseAmong(classes, taken, earlier, node);
            taken.AddRange(diverse);
            var counted = diverse.SelectMany(candidate => candidate.Facts).ToHashSet();
            left.RemoveAll(counted.Contains);
        }

        return new Sealing(taken, [.. left.Where(fact => WaitsSince(fact, policy).AddDays(SuppressDays) <= today)]);
    }

    /// <summary>Whether a record may be counted at all on this day: the week of the hold is over, and its outcome is known where a class would tell it.</summary>
    public static bool IsEligible(CodedFact fact, AnonymisingPolicy policy, DateOnly today) =>
        fact.ReceivedOn.AddDays(HoldDays) <= today && (!policy.TellsOutcome || fact.Outcome is not null || fact.ReceivedOn.AddDays(OutcomeDays) <= today);

    /// <summary>
    /// The day from which its waits count: the day it came in or, where the outcome is waited for, a week before it ended when that is later. A record whose outcome was long in coming
    /// has the same time to find company.
    /// </summary>
    public static DateOnly WaitsSince(CodedFact fact, AnonymisingPolicy policy)
    {
        if (!policy.TellsOutcome) return fact.ReceivedOn;
        var ends = fact.ReceivedOn.AddDays(OutcomeDays);
        if (fact.EndedOn < ends) ends = fact.EndedOn.Value;
        var since = ends.AddDays(-HoldDays);
        return since > fact.ReceivedOn ? since : fact.ReceivedOn;
    }

    private static bool MayTake(LadderNode node, IEnumerable<CodedFact> facts, AnonymisingPolicy policy)
    {
        var records = facts.ToList();
        var sensitive = node.TellsCategory && records.Exists(fact => policy.SensitiveCategories.Contains(policy.CategoryOf(fact.HelpKinds)));
        if (sensitive && !node.Sensitive) return false;
        return SealingClass.PersonsOf(records) >= (sensitive ? policy.SensitiveK : policy.K);
    }

    // Who knows that somebody is among the older ones of a quarter must not learn from it what they asked for: within what a class tells besides the
    // category, at least three categories show, and none has more than four fifths. Otherwise these classes wait for a coarser step.
    private static List<SealingClass> DiverseAmong(List<SealingClass> classes, List<SealingClass> taken, IReadOnlyList<SealedClass> earlier, LadderNode node)
    {
        if (!node.TellsCategory) return classes;
        var coarse = node.Properties.Contains(ClassProperty.CoarseCategory);
        var property = coarse ? ClassProperty.CoarseCategory : ClassProperty.Category;
        var background = coarse || !node.Properties.Contains(ClassProperty.AgeTwo) && !node.Properties.Contains(ClassProperty.AgeFour) ? (string[])[ClassProperty.Kind, ClassProperty.Quarter] : [ClassProperty.Kind, ClassProperty.AgeTwo, ClassProperty.Quarter];
        var known = earlier.Select(item => (item.Class, item.Count)).Concat(taken.Select(item => (item.Class, item.Facts.Count))).ToList();
        return
        [
            .. from shared in classes.GroupBy(candidate => BackgroundOf(candidate.Class, background))
               let counts = known.Where(item => BackgroundOf(item.Class, background) == shared.Key && item.Class.ContainsKey(property)).Select(item => (Category: item.Class[property], item.Count))
                   .Concat(shared.Select(candidate => (Category: candidate.Class[property], candidate.Facts.Count)))
                   .GroupBy(item => item.Category, item => item.Count).Select(category => category.Sum()).ToList()
               where counts.Count >= (coarse ? LeastCoarseCategories : LeastCategories) && counts.Max() <= MostOfOne * counts.Sum()
               from candidate in shared
               select candidate,
        ];
    }

    private static string BackgroundOf(IReadOnlyDictionary<string, string> @class, IReadOnlyList<string> properties) => string.Join('|', properties.Select(property => property switch
    {
        ClassProperty.AgeTwo when @class.TryGetValue(ClassProperty.AgeFour, out var four) => four is "65-79" or "80-and-over" ? "65-and-over" : "under-65-or-unknown",
        _ => @class.GetValueOrDefault(property, "-"),
    }));
}
