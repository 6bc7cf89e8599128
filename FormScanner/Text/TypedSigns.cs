namespace FormScanner.Text;

/// <summary>What tells a typed row from a written one: capitals and digits of one typeface begin and end on two straight lines.</summary>
/// <param name="Tall">How many of the glyphs are capitals or digits.</param>
/// <param name="StrayMm">How far tops and bottoms stray from their lines.</param>
/// <param name="HeightMm">The height of the capitals.</param>
/// <param name="StrokeMm">The width of their strokes.</param>
internal sealed record TypedSigns(int Tall, double StrayMm, double HeightMm, double StrokeMm)
{
    // Three of four: J, Q and 7 leave the lines in some typefaces. Of a few all must: a hand put three of four on both lines by luck.
    private const double Quantile = 0.75;
    private const int Few = 8;

    public static TypedSigns Of(IReadOnlyList<RowGlyph> glyphs, TypedLimits limits)
    {
        if (glyphs.Count == 0) return new TypedSigns(0, 0, 0, 0);
        var tallest = glyphs.Max(glyph => glyph.HeightPx);
        var tall = glyphs.Where(glyph => glyph.HeightPx >= limits.TallAtLeast * tallest).ToList();
        var stray = Stray(tall.Select(glyph => glyph.TopPx)) + Stray(tall.Select(glyph => glyph.BottomPx));
        return new TypedSigns(
            tall.Count, stray / RowPicture.PixelsPerMm, Middle(tall.Select(glyph => glyph.HeightPx)) / RowPicture.PixelsPerMm,
            Middle(tall.Select(glyph => glyph.StrokePx)) / RowPicture.PixelsPerMm);
    }

    /// <summary>Whether the row is typed, whatever else stands on the page.</summary>
    public bool AreTyped(TypedLimits limits) => Tall >= limits.LeastAlone && StrayMm <= limits.MostStray(HeightMm);

    /// <summary>Whether a row too short to be judged by itself is of the same type as a longer one.</summary>
    public bool AreLike(TypedSigns typed, TypedLimits limits) =>
        Tall > 0 && StrayMm <= limits.MostStray(HeightMm) && Math.Abs(HeightMm - typed.HeightMm) <= limits.SameHeight * typed.HeightMm
        && Math.Abs(StrokeMm - typed.StrokeMm) <= limits.SameStroke * typed.StrokeMm;

    private static double Stray(IEnumerable<double> edges)
    {
        var all = edges.ToList();
        var line = Middle(all);
        var far = all.ConvertAll(edge => Math.Abs(edge - line));
        far.Sort();
        return far.Count <= Few ? far[^1] : far[(int)Math.Round(Quantile * (far.Count - 1))];
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
