using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Forms.Look;

/// <summary>Pictograms as inline SVG, from the Tabler outline set; only those that were asked for are kept.</summary>
public sealed class IconSet
{
    private readonly FrozenDictionary<string, string> icons;

    /// <param name="names">The names of the icons in the set.</param>
    /// <param name="askedBy">Who names them, for the message.</param>
    /// <exception cref="InvalidOperationException">An icon that is named does not exist; all such names are told.</exception>
    public IconSet(IEnumerable<string> names, string askedBy)
    {
        using var stream = typeof(IconSet).Assembly.GetManifestResourceStream("icons.json")
            ?? throw new InvalidOperationException("The icons are missing from the Forms assembly: build it with npm at hand.");
        using var all = JsonDocument.Parse(stream);
        var wanted = names.Distinct().ToList();
        var unknown = wanted.Where(name => !all.RootElement.TryGetProperty(name, out _)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"{askedBy} names icons that the Tabler outline set does not have: {string.Join(", ", unknown)}.");
        icons = wanted.ToFrozenDictionary(name => name, name => Svg(all.RootElement.GetProperty(name)));
    }

    /// <summary>The SVG element, hidden from readers of the screen: a word always stands beside it.</summary>
    public string this[string name] => icons[name];

    private static string Svg(JsonElement nodes)
    {
        var svg = new StringBuilder("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var node in nodes.EnumerateArray())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<{node[0].GetString()}");
            foreach (var attribute in node[1].EnumerateObject())
                svg.Append(CultureInfo.InvariantCulture, $" {attribute.Name}=\"{WebUtility.HtmlEncode(attribute.Value.ToString())}\"");
            svg.Append("/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
