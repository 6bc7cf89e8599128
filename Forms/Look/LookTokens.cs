using System.Text;
using System.Text.Json;

namespace Forms.Look;

/// <summary>The colours of every surface, by name, in the two schemes a person can choose; the one place they are written is look.json.</summary>
/// <param name="Day">Dark ink on warm paper.</param>
/// <param name="Contrast">White on near black, for eyes that need it.</param>
public sealed record LookTokens(IReadOnlyDictionary<string, string> Day, IReadOnlyDictionary<string, string> Contrast)
{
    private static readonly Lazy<LookTokens> Loaded = new(Load);

    public static LookTokens Shipped => Loaded.Value;

    /// <summary>The colours as CSS custom properties; the page says which scheme with <c>data-contrast="high"</c> on its root.</summary>
    public string ToCss()
    {
        var css = new StringBuilder();
        Rule(css, ":root", Day);
        Rule(css, ":root[data-contrast=\"high\"]", Contrast);
        return css.ToString();
    }

    private static void Rule(StringBuilder css, string selector, IReadOnlyDictionary<string, string> colours)
    {
        css.Append(selector).Append('{');
        foreach (var (name, colour) in colours) css.Append("--").Append(name).Append(':').Append(colour).Append(';');
        css.Append("}\n");
    }

    private static LookTokens Load()
    {
        using var stream = typeof(LookTokens).Assembly.GetManifestResourceStream("look.json")
            ?? throw new InvalidOperationException("The colours, look.json, are missing from the program.");
        return JsonSerializer.Deserialize<LookTokens>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The colours, look.json, are empty.");
    }
}
