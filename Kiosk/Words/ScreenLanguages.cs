using System.Text.Json;
using System.Text.Json.Serialization;
using Forms.Templates;

namespace Kiosk.Words;

/// <summary>The words of the screen in each language that can be chosen; loaded once, so that a missing text is found at start.</summary>
internal sealed class ScreenLanguages
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private readonly Dictionary<TextLanguage, ScreenWords> words = Offered.ToDictionary(offered => offered.Language, offered => Load(offered.Language));

    /// <summary>The languages, each with its own name for itself.</summary>
    public static IReadOnlyList<(TextLanguage Language, string Name)> Offered { get; } =
        [(TextLanguage.French, "Français"), (TextLanguage.FrenchEasy, "Facile à lire"), (TextLanguage.English, "English")];

    public ScreenWords this[TextLanguage language] => words[language];

    /// <summary>The language of the page for browsers and voices: <c>fr</c> or <c>en</c>.</summary>
    public static string Tag(TextLanguage language) => language == TextLanguage.English ? "en" : "fr";

    private static ScreenWords Load(TextLanguage language)
    {
        var name = $"words.{language.Key()}.json";
        using var stream = typeof(ScreenLanguages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The words of the screen, {name}, are missing from the program.");
        return JsonSerializer.Deserialize<ScreenWords>(stream, Strict) ?? throw new InvalidOperationException($"The words of the screen, {name}, are empty.");
    }
}
