using FormScanner.Imaging;

namespace FormScanner.Text;

/// <summary>The paper that a glyph encloses: none in S, one in A, two in 8. A slashed zero encloses two as well, side by side.</summary>
internal static class GlyphHoles
{
    // Half ink: a counter of 9 pt type at 150 dpi is 2 px wide and still paler.
    private const byte InkAtMost = 128;

    // A speck of paper in a stroke is smaller.
    private const double LeastAreaMm2 = 0.012;

    // The two halves of a slashed zero lie this far apart, as a share of its width; those of an 8 or a B lie over each other.
    private const double LeastAside = 0.2;

    /// <summary>How many there are.</summary>
    public static int Count(GreyImage row, RowGlyph glyph) => Find(row, glyph).Holes.Count;

    /// <summary>Takes the slash out of a zero, which Tesseract reads as 6, 8 or 9; says whether the glyph is one.</summary>
    public static bool TakeSlashOut(GreyImage row, RowGlyph glyph)
    {
        var (left, top, width, paper, holes) = Find(row, glyph);
        if (holes.Count != 2) return false;
        var (upper, lower) = (holes[0], holes[1]);
        if (Math.Abs(upper.CentreXPx - lower.CentreXPx) < LeastAside * glyph.WidthPx) return false;
        // What lies between the two halves is the slash: the rest of a row from one half to the other.
        for (var y = Math.Min(upper.TopPx, lower.TopPx); y <= Math.Max(upper.BottomPx, lower.BottomPx); y++)
        {
            var inside = Enumerable.Range(0, width).Where(x => paper.Labels[y * width + x] is var label && label >= 0 && holes.Contains(paper.All[label])).ToList();
            for (var x = inside.FirstOrDefault(); x <= inside.LastOrDefault(-1); x++) row.Pixels[(top + y) * row.WidthPx + left + x] = 255;
        }

        return true;
    }

    private static (int Left, int Top, int Width, InkPieces Paper, List<InkPiece> Holes) Find(GreyImage row, RowGlyph glyph)
    {
        var (left, top) = (Math.Max(0, glyph.LeftPx - 1), Math.Max(0, (int)glyph.TopPx - 1));
        var part = row.Crop(left, top, glyph.RightPx - left + 2, (int)glyph.BottomPx - top + 2);
        var paper = InkPieces.Of(Array.ConvertAll(part.Pixels, grey => grey > InkAtMost), part.WidthPx, Touching.Sides);
        var least = LeastAreaMm2 * RowPicture.PixelsPerMm * RowPicture.PixelsPerMm;
        var holes = paper.All.Where(piece =>
            piece.AreaPx >= least && piece.LeftPx > 0 && piece.TopPx > 0 && piece.RightPx < part.WidthPx - 1 && piece.BottomPx < part.HeightPx - 1).ToList();
        return (left, top, part.WidthPx, paper, holes);
    }
}
