using System.Text.RegularExpressions;
using Releases;

namespace CommuneServer.Ingest;

/// <summary>What a class must be to be taken in. The server holds to the scheme by itself: an agent that was altered cannot send a row about one person.</summary>
internal static partial class ItemRules
{
    public const string UnknownNode = "unknown-node";
    public const string WrongProperties = "wrong-properties";
    public const string WrongValue = "wrong-value";
    public const string BelowK = "below-k";
    public const string NameTaken = "name-taken";

    /// <summary>Why a class is not taken in; null when it is.</summary>
    public static string? Refusal(ReleaseItem item)
    {
        if (!Ladder.Steps.ContainsKey(item.Node)) return UnknownNode;
        if (!Ladder.Fits(item.Node, [.. item.Class.Keys])) return WrongProperties;
        if (!item.Class.All(property => (property.Key switch { ClassProperty.Quarter => Quarter(), ClassProperty.Semester => Semester(), _ => Word() }).IsMatch(property.Value))) return WrongValue;
        return item.N < Ladder.LeastK ? BelowK : null;
    }

    [GeneratedRegex("^20[0-9]{2}-Q[1-4]$", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex("^20[0-9]{2}-S[12]$", RegexOptions.CultureInvariant)]
    private static partial Regex Semester();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
