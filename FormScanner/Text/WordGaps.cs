namespace FormScanner.Text;

/// <summary>Tells where the words of a run of text begin, from the distances of its glyphs.</summary>
internal static class WordGaps
{
    // The room between words as a share of the height of capitals: a space leaves 0.35 and more, letters 0.25 at most.
    private const double LeastGap = 0.32;

    // The letters of monospaced type stand on a lattice, to this share of its pitch.
    private const double OffLattice = 0.19;

    public static IReadOnlyList<bool> Of(IReadOnlyList<RowGlyph> glyphs)
    {
        if (glyphs.Count < 2) return [.. glyphs.Select(_ => false)];
        var height = glyphs.Max(glyph => glyph.HeightPx);
        var steps = glyphs.Zip(glyphs.Skip(1), (a, b) => b.CentreXPx - a.CentreXPx).ToList();
        var pitch = steps.Order().ElementAt(steps.Count / 2);
        var monospaced = steps.TrueForAll(step => step > pitch / 2 && Math.Abs(step / pitch - Math.Round(step / pitch)) <= OffLattice);
        return [false, .. steps.Select((step, i) => monospaced
            ? step > 1.5 * pitch
            : glyphs[i + 1].LeftPx - glyphs[i].RightPx > LeastGap * height)];
    }
}
