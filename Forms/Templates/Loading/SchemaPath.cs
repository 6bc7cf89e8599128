using System.Text.Json;

namespace Forms.Templates.Loading;

/// <summary>Turns a path as NJsonSchema writes it (<c>#/pages[0].sections[1].id</c>) into a JSON pointer and the value there.</summary>
internal static class SchemaPath
{
    public static (string Pointer, string Value) Find(Place root, string path)
    {
        var place = root;
        var rest = path.TrimStart('#', '/');
        while (rest.Length > 0)
        {
            if (Next(place, rest) is not { } step)
                return ($"{place.Pointer}/{rest.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", "nothing");
            (place, rest) = step;
        }

        return (place.Pointer, place.Text ?? place.Element.GetRawText());
    }

    // A name may itself hold a dot, so the path is walked along what stands in the file: the longest name that fits wins.
    private static (Place Place, string Remaining)? Next(Place place, string rest)
    {
        if (place.Element.ValueKind == JsonValueKind.Array)
        {
            var end = rest.IndexOf(']', StringComparison.Ordinal);
            return end > 0 && int.TryParse(rest.AsSpan(1, end - 1), out var index) && place.Items.ElementAtOrDefault(index) is { } item
                ? (item, rest[(end + 1)..].TrimStart('.'))
                : null;
        }

        var member = place.Members
            .Where(candidate => rest.StartsWith(candidate.Key, StringComparison.Ordinal)
                && (rest.Length == candidate.Key.Length || rest[candidate.Key.Length] is '.' or '['))
            .OrderByDescending(candidate => candidate.Key.Length)
            .FirstOrDefault();
        return member.Value is null ? null : (member.Value, rest[member.Key.Length..].TrimStart('.'));
    }
}
