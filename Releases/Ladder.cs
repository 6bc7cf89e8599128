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

    /// <summary>What a class of a step tells where the policy of the commune tells the outcome: it stands in the place of the sector, and both never travel together.</summary>
    /// <param name="step">The name of the step.</param>
    /// <param name="tellsOutcome">Whether the policy tells the outcome.</param>
    public static IReadOnlyList<string> PropertiesOf(string step, bool tellsOutcome) =>
        tellsOutcome ? [.. Steps[step].Select(property => property == ClassProperty.Sector ? ClassProperty.Outcome : property)] : Steps[step];

    /// <summary>Whether a class with these properties, and no others, may stand on a step.</summary>
    public static bool Fits(string step, IReadOnlyCollection<string> properties) =>
        Array.Exists([false, true], tellsOutcome => PropertiesOf(step, tellsOutcome) is var told && told.Count == properties.Count && told.All(properties.Contains));
}
