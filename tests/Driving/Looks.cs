using Forms.Templates;

namespace Driving;

/// <summary>One way the screen can look: language, text size, colours.</summary>
public sealed record Looks(TextLanguage Language, bool LargeText, bool HighContrast)
{
    public static IReadOnlyList<Looks> All { get; } =
    [
        .. from language in new[] { TextLanguage.French, TextLanguage.FrenchEasy, TextLanguage.English }
           from large in new[] { false, true }
           from contrast in new[] { false, true }
           select new Looks(language, large, contrast),
    ];

    public string Name => $"{Language.Key()}-{(LargeText ? "large" : "normal")}-{(HighContrast ? "contrast" : "day")}";
}
