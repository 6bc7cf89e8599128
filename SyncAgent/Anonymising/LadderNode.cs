using System.Globalization;
using LocalStore.Statistics;
using Releases;

namespace SyncAgent.Anonymising;

/// <summary>A step of the ladder, from fine to coarse: which properties a class has, and how long its oldest record must have waited.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Days">The wait, in days.</param>
/// <param name="Sensitive">Whether a sensitive category may appear here.</param>
/// <param name="Properties">What the records of a class have in common.</param>
internal sealed record LadderNode(string Name, int Days, bool Sensitive, IReadOnlyList<string> Properties)
{
    /// <summary>All, the finest first, as a policy has them.</summary>
    public static IReadOnlyList<LadderNode> Of(AnonymisingPolicy policy)
    {
        return [Step("N1", 7, sensitive: false), Step("N2", 14, sensitive: false), Step("N3", 21, sensitive: true), Step("N4", 28, sensitive: true), Step("N5", 56, sensitive: true), Step("N6", 84, sensitive: true)];

        LadderNode Step(string name, int days, bool sensitive) => new(name, days, sensitive, Ladder.PropertiesOf(name, policy.TellsOutcome));
    }

    /// <summary>Whether a class of this step tells the category.</summary>
    public bool TellsCategory => Properties.Contains(ClassProperty.Category) || Properties.Contains(ClassProperty.CoarseCategory);

    /// <summary>The class a record falls into here.</summary>
    public IReadOnlyDictionary<string, string> ClassOf(CodedFact fact, AnonymisingPolicy policy) => Properties.ToDictionary(property => property, property => property switch
    {
        ClassProperty.Kind => fact.Kind == FactKind.Request ? "request" : "offer",
        ClassProperty.Category => policy.CategoryOf(fact.HelpKinds),
        ClassProperty.CoarseCategory => policy.CoarseCategories[policy.CategoryOf(fact.HelpKinds)],
        ClassProperty.Durability => fact.Lasting switch { true => "lasting", false => "once", null => "none" },
        ClassProperty.AgeFour => fact.Age switch { AgeBand.Under65 => "under-65", AgeBand.From65To79 => "65-79", AgeBand.Over79 => "80-and-over", _ => "unknown" },
        ClassProperty.AgeTwo => fact.Age is AgeBand.From65To79 or AgeBand.Over79 ? "65-and-over" : "under-65-or-unknown",
        ClassProperty.Sector => policy.SectorOf(fact.Neighbourhood),
        ClassProperty.Outcome => fact.Outcome == FactOutcome.Met ? "met" : "not-met",
        ClassProperty.Quarter => string.Create(CultureInfo.InvariantCulture, $"{fact.ReceivedOn.Year}-Q{(fact.ReceivedOn.Month + 2) / 3}"),
        ClassProperty.Semester => string.Create(CultureInfo.InvariantCulture, $"{fact.ReceivedOn.Year}-S{(fact.ReceivedOn.Month + 5) / 6}"),
        _ => throw new InvalidOperationException($"No value is known for the property {property}."),
    });
}
