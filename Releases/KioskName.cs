using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Releases;

/// <summary>The name of a kiosk at the commune server, such as <c>33352-accueil</c>: the commune's Insee code, then a word of its own.</summary>
public sealed partial record KioskName
{
    private KioskName(string commune, string whole) => (Commune, Whole) = (commune, whole);

    /// <summary>The Insee code of the commune.</summary>
    public string Commune { get; }

    /// <summary>The whole name.</summary>
    public string Whole { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out KioskName? name)
    {
        name = Shape().IsMatch(text) ? new KioskName(text[..5], text) : null;
        return name is not null;
    }

    public override string ToString() => Whole;

    [GeneratedRegex("^(?:[0-9]{5}|2[AB][0-9]{3})-[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
