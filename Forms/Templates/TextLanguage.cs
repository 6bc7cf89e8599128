namespace Forms.Templates;

/// <summary>The wordings a form comes in.</summary>
public enum TextLanguage
{
    /// <summary>French, as printed (texts.fr.json).</summary>
    French,

    /// <summary>French, easy to read and understand (texts.fr-falc.json).</summary>
    FrenchEasy,

    /// <summary>French, to be spoken aloud (texts.fr-spoken.json).</summary>
    FrenchSpoken,

    /// <summary>English (texts.en.json).</summary>
    English,
}
