using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Forms.Templates;
using Microsoft.AspNetCore.Components;

namespace Kiosk.Pictures;

/// <summary>The pictograms as inline SVG, from the Tabler outline set; only those that are asked for are kept.</summary>
internal sealed class IconBook
{
    private readonly FrozenDictionary<string, MarkupString> icons;

    /// <param name="pictograms">The pictures the commune chose for answers.</param>
    /// <exception cref="InvalidOperationException">An icon that is named does not exist; all such names are told.</exception>
    public IconBook(Pictograms pictograms)
    {
        using var stream = typeof(IconBook).Assembly.GetManifestResourceStream("icons.json")
            ?? throw new InvalidOperationException("The icons are missing from the program.");
        using var all = JsonDocument.Parse(stream);
        var wanted = pictograms.ByKey.Values.Concat(ScreenIcons.All).Distinct().ToList();
        var unknown = wanted.Where(name => !all.RootElement.TryGetProperty(name, out _)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"pictograms.json names icons that the Tabler outline set does not have: {string.Join(", ", unknown)}.");
        icons = wanted.ToFrozenDictionary(name => name, name => Svg(all.RootElement.GetProperty(name)));
    }

    public MarkupString this[string name] => icons[name];

    private static MarkupString Svg(JsonElement nodes)
    {
        var svg = new StringBuilder("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var node in nodes.EnumerateArray())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<{node[0].GetString()}");
            foreach (var attribute in node[1].EnumerateObject())
                svg.Append(CultureInfo.InvariantCulture, $" {attribute.Name}=\"{WebUtility.HtmlEncode(attribute.Value.ToString())}\"");
            svg.Append("/>");
        }

        return new MarkupString(svg.Append("</svg>").ToString());
    }
}
