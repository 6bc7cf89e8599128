using System.Globalization;
using LocalStore.Statistics;

namespace SyncAgent.Anonymising;

/// <summary>A step of the ladder, from fine to coarse: which properties a class has, and how long its oldest record must have waited.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Days">The wait, in days.</param>
/// <param name="Sensitive">Whether a sensitive category may appear here.</param>
/// <param name="Properties">What the records of a class have in common.</param>
internal sealed record LadderNode(string Name, int Days, bool Sensitive, IReadOnlyList<string> Properties)
{
    public const string Kind = "kind";
    public const string Category = "category";
    public const string CoarseCategory = "coarseCategory";
    public const string Durability = "durability";
    public const string AgeFour = "age4";
    public const string AgeTwo = "age2";
    public const string Sector = "sector";
    public const string Quarter = "quarter";
    public const string Semester = "semester";

    /// <summary>All, the finest first.</summary>
    public static IReadOnlyList<LadderNode> All { get; } =
    [
        new("N1", 7, Sensitive: false, [Kind, Category, Durability, AgeFour, Sector, Quarter]),
        new("N2", 14, Sensitive: false, [Kind, Category, AgeTwo, Sector, Quarter]),
        new("N3", 21, Sensitive: true, [Kind, Category, AgeTwo, Quarter]),
        new("N4", 28, Sensitive: true, [Kind, Category, Quarter]),
        new("N5", 56, Sensitive: true, [Kind, CoarseCategory, Quarter]),
        new("N6", 84, Sensitive: true, [Kind, Semester]),
    ];

    /// <summary>Whether a class of this step tells the category.</summary>
    public bool TellsCategory => Properties.Contains(Category) || Properties.Contains(CoarseCategory);

    /// <summary>The class a record falls into here.</summary>
    public IReadOnlyDictionary<string, string> ClassOf(CodedFact fact, AnonymisingPolicy policy) => Properties.ToDictionary(property => property, property => property switch
    {
        Kind => fact.Kind == FactKind.Request ? "request" : "offer",
        Category => policy.CategoryOf(fact.HelpKinds),
        CoarseCategory => policy.CoarseCategories[policy.CategoryOf(fact.HelpKinds)],
        Durability => fact.Lasting switch { true => "lasting", false => "once", null => "none" },
        AgeFour => fact.Age switch { AgeBand.Under65 => "under-65", AgeBand.From65To79 => "65-79", AgeBand.Over79 => "80-and-over", _ => "unknown" },
        AgeTwo => fact.Age is AgeBand.From65To79 or AgeBand.Over79 ? "65-and-over" : "under-65-or-unknown",
        Sector => policy.SectorOf(fact.Neighbourhood),
        Quarter => string.Create(CultureInfo.InvariantCulture, $"{fact.ReceivedOn.Year}-Q{(fact.ReceivedOn.Month + 2) / 3}"),
        Semester => string.Create(CultureInfo.InvariantCulture, $"{fact.ReceivedOn.Year}-S{(fact.ReceivedOn.Month + 5) / 6}"),
        _ => throw new InvalidOperationException($"No value is known for the property {property}."),
    });
}
