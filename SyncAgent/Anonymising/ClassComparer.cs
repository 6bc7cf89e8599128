namespace SyncAgent.Anonymising;

// Two classes are one when they have the same properties with the same values.
internal sealed class ClassComparer : IEqualityComparer<IReadOnlyDictionary<string, string>>
{
    public static ClassComparer Instance { get; } = new();

    public static string Text(IReadOnlyDictionary<string, string> @class) => string.Join('|', @class.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"));

    public bool Equals(IReadOnlyDictionary<string, string>? x, IReadOnlyDictionary<string, string>? y) => x is not null && y is not null && Text(x) == Text(y);

    public int GetHashCode(IReadOnlyDictionary<string, string> obj) => StringComparer.Ordinal.GetHashCode(Text(obj));
}
