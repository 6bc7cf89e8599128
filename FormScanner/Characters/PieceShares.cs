using FormScanner.Imaging;

namespace FormScanner.Characters;

/// <summary>Where a piece of ink lies.</summary>
/// <param name="InFrame">The share of it within the frame's outer edge.</param>
/// <param name="OnFrame">The share of it on the printed line.</param>
internal readonly record struct PieceShares(double InFrame, double OnFrame)
{
    // The line with its blur, either side of the frame's edge.
    private const double LineOutsideMm = 0.3;
    private const double LineInsideMm = 0.6;

    public bool IsOwn(GlyphLimits limits) => InFrame >= limits.LeastInFrame && OnFrame < limits.MostOnFrame;

    public static PieceShares[] Of(InkPieces pieces, Cell cell)
    {
        var (width, height) = (cell.Patch.WidthPx, cell.Patch.HeightPx);
        var pixelsPerMm = cell.Patch.Density.PixelsPerMm;
        var edge = Cell.AroundMm * pixelsPerMm;
        var (outer, inner) = (edge - LineOutsideMm * pixelsPerMm, edge + LineInsideMm * pixelsPerMm);
        var within = new int[pieces.All.Count];
        var onLine = new int[pieces.All.Count];
        var labels = pieces.Labels;
        for (var y = 0; y < height; y++)
        {
            var downEdge = Math.Min(y + 0.5, height - y - 0.5);
            for (var x = 0; x < width; x++)
            {
                var label = labels[y * width + x];
                if (label < 0) continue;
                var fromEdge = Math.Min(downEdge, Math.Min(x + 0.5, width - x - 0.5));
                if (fromEdge >= edge) within[label]++;
                if (fromEdge >= outer && fromEdge < inner) onLine[label]++;
            }
        }

        var shares = new PieceShares[within.Length];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = new PieceShares((double)within[i] / pieces.All[i].AreaPx, (double)onLine[i] / pieces.All[i].AreaPx);
        return shares;
    }
}
