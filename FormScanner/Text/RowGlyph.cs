using FormScanner.Imaging;

namespace FormScanner.Text;

/// <summary>What stands apart in a row of cells: a letter, or several that touch.</summary>
/// <param name="LeftPx">Its first column.</param>
/// <param name="RightPx">Its last column.</param>
/// <param name="TopPx">Where it begins, to a part of a pixel.</param>
/// <param name="BottomPx">Where it ends, to a part of a pixel.</param>
/// <param name="StrokePx">The mean width of its strokes.</param>
internal readonly record struct RowGlyph(int LeftPx, int RightPx, double TopPx, double BottomPx, double StrokePx)
{
    // A thin stroke of 10 pt serif type at 150 dpi has 0.3 of black. What is left of a frame may have as much, but nowhere the 0.4 of a thin hyphen.
    private const byte InkAtMost = 178;
    private const byte BlackAtMost = 150;

    // The outermost stroke of a letter lies within this depth.
    private const int EdgeDepthPx = 4;

    // Smaller than a dot of type.
    private const double LeastAreaMm2 = 0.06;

    // The parts of a letter lie over each other: an accent, a stroke that a thin place cut.
    private const double LeastOverlap = 0.5;

    public int WidthPx => RightPx - LeftPx + 1;

    public double HeightPx => BottomPx - TopPx;

    public double CentreXPx => (LeftPx + RightPx + 1) / 2.0;

    /// <summary>The glyphs of a row from left to right.</summary>
    public static IReadOnlyList<RowGlyph> Find(GreyImage row)
    {
        var ink = Array.ConvertAll(row.Pixels, grey => grey <= InkAtMost);
        var leastPx = LeastAreaMm2 * RowPicture.PixelsPerMm * RowPicture.PixelsPerMm;
        var found = InkPieces.Of(ink, row.WidthPx);
        var black = new bool[found.All.Count];
        for (var i = 0; i < ink.Length; i++) if (row.Pixels[i] <= BlackAtMost) black[found.Labels[i]] = true;
        var pieces = found.All.Where((piece, i) => black[i] && piece.AreaPx >= leastPx).OrderBy(piece => piece.LeftPx);
        var bounds = new List<(int Left, int Top, int Right, int Bottom)>();
        foreach (var piece in pieces)
        {
            if (bounds.Count > 0 && bounds[^1] is var last && Overlap(last.Left, last.Right, piece) >= LeastOverlap)
                bounds[^1] = (last.Left, Math.Min(last.Top, piece.TopPx), Math.Max(last.Right, piece.RightPx), Math.Max(last.Bottom, piece.BottomPx));
            else
                bounds.Add((piece.LeftPx, piece.TopPx, piece.RightPx, piece.BottomPx));
        }

        return [.. bounds.Select(at => new RowGlyph(at.Left, at.Right, Edge(row, at, at.Top, -1), Edge(row, at, at.Bottom, 1), Stroke(row, at)))];
    }

    private static double Overlap(int left, int right, InkPiece piece) =>
        (double)(Math.Min(right, piece.RightPx) - Math.Max(left, piece.LeftPx) + 1) / Math.Min(right - left + 1, piece.WidthPx);

    /// <summary>The smallest glyph that holds both.</summary>
    public RowGlyph With(RowGlyph other) => new(
        Math.Min(LeftPx, other.LeftPx), Math.Max(RightPx, other.RightPx), Math.Min(TopPx, other.TopPx), Math.Max(BottomPx, other.BottomPx),
        Math.Max(StrokePx, other.StrokePx));

    /// <summary>Where the outermost stroke falls to half of its own darkness, thin strokes being pale.</summary>
    private static double Edge(GreyImage row, (int Left, int Top, int Right, int Bottom) at, int from, int outwards)
    {
        var depth = Math.Min(EdgeDepthPx, at.Bottom - at.Top + 1);
        var half = (255 + Enumerable.Range(0, depth).Min(n => (int)Darkest(from - n * outwards))) / 2.0;
        var y = from;
        while (Darkest(y) > half) y -= outwards;
        if (y + outwards < 0 || y + outwards >= row.HeightPx) return y + 0.5;
        var (inside, outside) = (Darkest(y), (double)Darkest(y + outwards));
        return y + 0.5 + (outside <= half ? 0.5 : (half - inside) / (outside - inside)) * outwards;

        byte Darkest(int line)
        {
            byte darkest = 255;
            foreach (var grey in row.Row(line).Slice(at.Left, at.Right - at.Left + 1)) darkest = Math.Min(darkest, grey);
            return darkest;
        }
    }

    /// <summary>Twice the area over the length of the outline: exact for a long stroke.</summary>
    private static double Stroke(GreyImage row, (int Left, int Top, int Right, int Bottom) at)
    {
        double area = 0, outline = 0;
        for (var y = Math.Max(1, at.Top); y <= Math.Min(row.HeightPx - 2, at.Bottom); y++)
        {
            for (var x = Math.Max(1, at.Left); x <= Math.Min(row.WidthPx - 2, at.Right); x++)
            {
                var i = y * row.WidthPx + x;
                area += 255 - row.Pixels[i];
                var (dx, dy) = (row.Pixels[i + 1] - row.Pixels[i - 1], row.Pixels[i + row.WidthPx] - row.Pixels[i - row.WidthPx]);
                outline += Math.Sqrt(dx * dx + dy * dy) / 2;
            }
        }

        return outline <= 0 ? 0 : 2 * area / outline;
    }
}
