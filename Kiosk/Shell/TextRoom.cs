using Kiosk.Visits;

namespace Kiosk.Shell;

/// <summary>How much text fits on a page between its bars and under its heading, so that the server can cut long texts into pages that never scroll.</summary>
internal sealed class TextRoom(ScreenSize size, Preferences preferences)
{
    // Measured on French and English sentences set in Atkinson Hyperlegible: words break before the line is quite full.
    private const double CharactersPerEm = 1.85;
    // A text that just fills its last line may well need one more.
    private const double LineInDoubt = 0.06;
    private const double BarsMm = 24 + 24;
    private const double HeadingEm = 1.12 * 1.2;
    private const double GapsMm = 12;

    private double EmMm => preferences.LargeText ? TypeSize.LargeMm : TypeSize.NormalMm;

    /// <summary>The height left for text, in millimetres.</summary>
    public double HeightMm => size.HeightMm - BarsMm - GapsMm - HeadingEm * EmMm;

    public double WidthMm => size.WidthMm - 12;

    /// <summary>The height of a text set in lines of this width, in millimetres.</summary>
    public double HeightOf(string text, double widthMm, double lineHeight) =>
        Math.Ceiling(text.Length / (widthMm / EmMm * CharactersPerEm) + LineInDoubt) * lineHeight * EmMm;
}
