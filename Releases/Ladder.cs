namespace Releases;

/// <summary>The steps of the ladder, from fine to coarse, and what a class of each tells. Both ends hold to it: the agent climbs it, the server refuses what does not fit.</summary>
public static class Ladder
{
    /// <summary>The fewest persons that any class may count.</summary>
    public const int LeastK = 5;

    /// <summary>The properties of a class, by the name of its step.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Steps { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["N1"] = [ClassProperty.Kind, ClassProperty.Category, ClassProperty.Durability, ClassProperty.AgeFour, ClassProperty.Sector, ClassProperty.Quarter],
        ["N2"] = [ClassProperty.Kind, ClassProperty.Category, ClassProperty.AgeTwo, ClassProperty.Sector, ClassProperty.Quarter],
        ["N3"] = [ClassProperty.Kind, ClassProperty.Category, ClassProperty.AgeTwo, ClassProperty.Quarter],
        ["N4"] = [ClassProperty.Kind, ClassProperty.Category, ClassProperty.Quarter],
        ["N5"] = [ClassProperty.Kind, ClassProperty.CoarseCategory, ClassProperty.Quarter],
        ["N6"] = [ClassProperty.Kind, ClassProperty.Semester],
    };
}
