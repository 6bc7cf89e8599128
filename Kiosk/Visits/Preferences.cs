using Forms.Templates;
using Kiosk.Speech;

namespace Kiosk.Visits;

/// <summary>What a visitor chose of the screen itself; back to these defaults with every new visitor.</summary>
public sealed record Preferences(TextLanguage Language, bool LargeText, bool HighContrast, bool AlphabetKeys, int Volume)
{
    public static Preferences Default { get; } = new(TextLanguage.French, LargeText: false, HighContrast: false, AlphabetKeys: false, Volume: Loudness.Usual);
}
