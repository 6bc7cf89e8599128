namespace Forms.Templates;

/// <summary>The four wordings, and the name each has in file names and word tables.</summary>
public static class TextLanguages
{
    public static IReadOnlyList<TextLanguage> All { get; } =
        [TextLanguage.French, TextLanguage.FrenchEasy, TextLanguage.FrenchSpoken, TextLanguage.English];

    /// <summary>The name in files: <c>fr</c>, <c>fr-falc</c>, <c>fr-spoken</c> or <c>en</c>.</summary>
    public static string Key(this TextLanguage language) => language switch
    {
        TextLanguage.French => "fr",
        TextLanguage.FrenchEasy => "fr-falc",
        TextLanguage.FrenchSpoken => "fr-spoken",
        TextLanguage.English => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "not one of the four wordings"),
    };
}
