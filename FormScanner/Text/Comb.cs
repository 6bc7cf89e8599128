namespace FormScanner.Text;

/// <summary>A row with one character in the middle of each cell.</summary>
/// <param name="Glyphs">The characters; what lies in one cell is one character.</param>
/// <param name="Cells">The cell of each.</param>
internal sealed record Comb(IReadOnlyList<RowGlyph> Glyphs, IReadOnlyList<int> Cells)
{
    /// <summary>Whether an empty cell stands before each character.</summary>
    public IReadOnlyList<bool> AfterBlank => [.. Cells.Select((cell, i) => i > 0 && cell > Cells[i - 1] + 1)];

    /// <summary>Null when the glyphs are a run of text: then some stand beside the middle of their cell, or nearer to those of the next.</summary>
    public static Comb? Of(IReadOnlyList<RowGlyph> glyphs, IReadOnlyList<RowCell> cells, TypedLimits limits)
    {
        var merged = glyphs
            .GroupBy(glyph => Enumerable.Range(0, cells.Count).MinBy(i => Math.Abs(cells[i].CentrePx - glyph.CentreXPx)))
            .Select(inCell => (Cell: inCell.Key, Glyph: inCell.Aggregate((a, b) => a.With(b)), Pieces: inCell.Count()))
            .ToList();
        if (merged.Exists(at => at.Pieces > 1 && at.Glyph.WidthPx > limits.BrokenWidth * at.Glyph.HeightPx)) return null;
        var centred = merged.TrueForAll(at => Math.Abs(cells[at.Cell].CentrePx - at.Glyph.CentreXPx) <= limits.InCellMm * RowPicture.PixelsPerMm);
        var apart = merged.Zip(merged.Skip(1), (a, b) => b.Glyph.LeftPx - a.Glyph.RightPx).All(gap => gap >= limits.BetweenCellsMm * RowPicture.PixelsPerMm);
        return centred && apart ? new Comb([.. merged.Select(at => at.Glyph)], [.. merged.Select(at => at.Cell)]) : null;
    }
}
