using System.Text.RegularExpressions;

namespace Forms.Templates.Loading;

/// <summary>The words in braces that stand for something of the commune, such as <c>{commune.name}</c>.</summary>
internal static partial class Placeholders
{
    private static readonly Dictionary<string, Func<Commune, string>> Known = new()
    {
        ["{commune.name}"] = commune => commune.Name,
        ["{commune.department}"] = commune => commune.Department,
        ["{commune.postcode}"] = commune => commune.Postcode,
        ["{commune.deskAddress}"] = commune => commune.DeskAddress,
        ["{commune.deskHours}"] = commune => commune.DeskHours,
        ["{commune.deskPhone}"] = commune => commune.DeskPhone,
        ["{commune.deskEmail}"] = commune => commune.DeskEmail,
        ["{commune.dataProtectionOfficer}"] = commune => commune.DataProtectionOfficer,
        ["{commune.dataProtectionContact}"] = commune => commune.DataProtectionContact,
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static IEnumerable<string> UnknownIn(string text) =>
        Braces().Matches(text).Select(match => match.Value).Where(found => !Known.ContainsKey(found));

    public static string Fill(string text, Commune commune) =>
        Braces().Replace(text, match => Known[match.Value](commune));

    // A lone brace counts too: it is a placeholder with a slip of the pen.
    [GeneratedRegex(@"\{[^{}]*\}|[{}]")]
    private static partial Regex Braces();
}
