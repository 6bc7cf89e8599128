using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>Reports every text that stands a second time.</summary>
internal static class Uniqueness
{
    public static void Check(IEnumerable<Place?> places, string rule)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (place?.Text is { } text && !seen.Add(text))
                place.Report(rule);
        }
    }
}
