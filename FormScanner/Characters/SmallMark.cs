namespace FormScanner.Characters;

/// <summary>Tells a hyphen and an apostrophe, which shown at one size look like other characters, by their size and place in the cell.</summary>
internal static class SmallMark
{
    private const double HyphenMostHeightMm = 1.2;
    private const double HyphenLeastWidthMm = 1;
    private const double HyphenFlatness = 0.45;
    private const double ApostropheMostShare = 0.4;
    private const double ApostropheMostWidthMm = 1.5;
    private const double ApostropheLowest = 0.55;

    public static char? Of(Glyph glyph)
    {
        var middle = (glyph.TopShare + glyph.BottomShare) / 2;
        if (glyph.HeightMm <= HyphenMostHeightMm && glyph.WidthMm >= HyphenLeastWidthMm && glyph.HeightMm <= HyphenFlatness * glyph.WidthMm && middle is > 0.25 and < 0.8)
            return '-';
        var isSmall = glyph.BottomShare - glyph.TopShare <= ApostropheMostShare && glyph.WidthMm <= ApostropheMostWidthMm;
        return isSmall && glyph.BottomShare <= ApostropheLowest && glyph.HeightMm > glyph.WidthMm ? '\'' : null;
    }
}
