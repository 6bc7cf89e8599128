using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Finds dark squares of about the size of a corner mark: a pixel is dark when it lies well below the mean of its
/// neighbourhood, connected dark pixels make a piece, and a piece is kept when its area and its second moments are
/// those of a filled square, however it is turned.
/// </summary>
internal static class MarkCandidates
{
    /// <param name="image">A reduced picture of the page.</param>
    /// <param name="sidePx">The expected side of a mark in its pixels, 6 or more.</param>
    /// <param name="limits">The thresholds.</param>
    /// <returns>Centres in pixels of <paramref name="image"/>.</returns>
    public static IReadOnlyList<PixelPoint> Find(GreyImage image, double sidePx, LocatingLimits limits)
    {
        var dark = DarkPixels(image, (int)Math.Round(sidePx * 1.2), limits.DarkShare);
        var candidates = new List<PixelPoint>();
        foreach (var piece in InkPieces.Of(dark, image.WidthPx, Touching.Sides).All)
        {
            if (piece.AreaPx < Square(sidePx * limits.LeastSide) || piece.AreaPx > Square(sidePx * limits.MostSide)) continue;
            if (Spread(piece) > limits.MostSpread || Elongation(piece) > limits.MostElongation) continue;
            candidates.Add(new PixelPoint(piece.CentreXPx, piece.CentreYPx));
        }

        return candidates;
    }

    private static bool[] DarkPixels(GreyImage image, int reachPx, double share)
    {
        var (width, height) = (image.WidthPx, image.HeightPx);
        var pixels = image.Pixels;
        var sums = new int[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            var row = 0;
            for (var x = 0; x < width; x++)
            {
                row += pixels[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }

        var black = GreyLevels.LevelBelow(pixels, 0.01);
        var dark = new bool[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - reachPx), Math.Min(height, y + reachPx + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - reachPx), Math.Min(width, x + reachPx + 1));
                var sum = sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right]
                    - sums[bottom * (width + 1) + left] + sums[top * (width + 1) + left];
                var mean = (double)sum / ((bottom - top) * (right - left));
                dark[y * width + x] = mean - black > 12 && pixels[y * width + x] < mean - share * (mean - black);
            }
        }

        return dark;
    }

    private static double Square(double value) => value * value;

    /// <summary>Sum of both variances over the area: 1/6 for a filled square, more for anything with holes or arms.</summary>
    private static double Spread(InkPiece piece) => (piece.VarianceX + piece.VarianceY) / piece.AreaPx;

    /// <summary>Ratio of the long to the short axis, minus one.</summary>
    private static double Elongation(InkPiece piece)
    {
        var mean = (piece.VarianceX + piece.VarianceY) / 2;
        var half = Math.Sqrt(Square((piece.VarianceX - piece.VarianceY) / 2) + Square(piece.Covariance));
        return Math.Sqrt((mean + half) / Math.Max(1e-9, mean - half)) - 1;
    }
}
