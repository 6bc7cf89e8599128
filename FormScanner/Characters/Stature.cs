namespace FormScanner.Characters;

/// <summary>How high the characters of a row are, so that half of one is told from a whole one: a small hand is small in all its cells.</summary>
internal readonly record struct Stature(double MiddleMm, int Counted)
{
    public static Stature Of(IReadOnlyList<Glyph> glyphs)
    {
        var heights = glyphs.Where(glyph => SmallMark.Of(glyph) is null).Select(glyph => glyph.HeightMm).Order().ToList();
        return new Stature(heights.Count == 0 ? 0 : heights[heights.Count / 2], heights.Count);
    }

    /// <param name="glyph">One of the row.</param>
    /// <param name="below">The share of the middle height below which it may be half a character.</param>
    /// <param name="least">The characters without which a row has no usual height.</param>
    public bool IsHalf(Glyph glyph, double below, int least) => Counted >= least && glyph.HeightMm < below * MiddleMm && SmallMark.Of(glyph) is null;
}
