using Forms.Templates;

namespace Kiosk.Words;

/// <summary>The words of the screen in each language that can be chosen; loaded once, so that a missing text is found at start.</summary>
internal sealed class ScreenLanguages
{
    private readonly Dictionary<TextLanguage, ScreenWords> words = Offered.ToDictionary(offered => offered.Language, offered => WordFile.Load<ScreenWords>($"words.{offered.Language.Key()}.json"));

    /// <summary>The languages, each with its own name for itself.</summary>
    public static IReadOnlyList<(TextLanguage Language, string Name)> Offered { get; } =
        [(TextLanguage.French, "Français"), (TextLanguage.FrenchEasy, "Facile à lire"), (TextLanguage.English, "English")];

    public ScreenWords this[TextLanguage language] => words[language];

    /// <summary>The language of the page for browsers and voices: <c>fr</c> or <c>en</c>.</summary>
    public static string Tag(TextLanguage language) => language == TextLanguage.English ? "en" : "fr";
}
