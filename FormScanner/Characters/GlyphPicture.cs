using FormScanner.Imaging;

namespace FormScanner.Characters;

/// <summary>Shows the ink of a cell at one size: the longer side 24 pixels, centred in 28 × 28, greys kept.</summary>
internal static class GlyphPicture
{
    public static Glyph Of(float[] darkness, float level, InkPieces pieces, bool[] kept, Cell cell)
    {
        var (width, height) = (cell.Patch.WidthPx, cell.Patch.HeightPx);
        var (left, top, right, bottom) = (width, height, -1, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            if (!kept[i]) continue;
            var piece = pieces.All[i];
            (left, top, right, bottom) = (
                Math.Min(left, piece.LeftPx), Math.Min(top, piece.TopPx), Math.Max(right, piece.RightPx), Math.Max(bottom, piece.BottomPx));
        }

        var ink = Own(darkness, level, pieces, kept, width, height);
        var pixelsPerMm = cell.Patch.Density.PixelsPerMm;
        var frameTop = Cell.AroundMm * pixelsPerMm;
        var frameHeight = height - 2 * frameTop;
        return new Glyph(
            Scaled(ink, width, left, top, right - left + 1, bottom - top + 1),
            (right - left + 1) / pixelsPerMm, (bottom - top + 1) / pixelsPerMm,
            (top - frameTop) / frameHeight, (bottom + 1 - frameTop) / frameHeight);
    }

    /// <summary>The ink of the kept pieces, with the paler pixels at their edges.</summary>
    private static float[] Own(float[] darkness, float level, InkPieces pieces, bool[] kept, int width, int height)
    {
        var labels = pieces.Labels;
        var own = new float[darkness.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = y * width + x;
                var label = labels[at];
                if (label >= 0 ? kept[label] : IsBeside(labels, kept, x, y, width, height)) own[at] = Math.Min(1, darkness[at] / level);
            }
        }

        return own;
    }

    private static bool IsBeside(ReadOnlySpan<int> labels, bool[] kept, int x, int y, int width, int height)
    {
        var at = y * width + x;
        return (x > 0 && labels[at - 1] >= 0 && kept[labels[at - 1]])
            || (x + 1 < width && labels[at + 1] >= 0 && kept[labels[at + 1]])
            || (y > 0 && labels[at - width] >= 0 && kept[labels[at - width]])
            || (y + 1 < height && labels[at + width] >= 0 && kept[labels[at + width]]);
    }

    /// <summary>Each pixel of the small picture is the mean of the ink that falls on it.</summary>
    private static byte[] Scaled(float[] ink, int stride, int left, int top, int width, int height)
    {
        var step = (double)Math.Max(width, height) / Glyph.InkPx;
        var columns = Spans(left + width / 2.0 - Glyph.SidePx / 2.0 * step, step, left, left + width);
        var rows = Spans(top + height / 2.0 - Glyph.SidePx / 2.0 * step, step, top, top + height);
        var pixels = new byte[Glyph.SidePx * Glyph.SidePx];
        for (var y = 0; y < Glyph.SidePx; y++)
        {
            for (var x = 0; x < Glyph.SidePx; x++)
            {
                var sum = 0.0;
                foreach (var (row, rowShare) in rows[y])
                    foreach (var (column, columnShare) in columns[x])
                        sum += ink[row * stride + column] * rowShare * columnShare;
                pixels[y * Glyph.SidePx + x] = (byte)Math.Min(255, 255 * sum / (step * step) + 0.5);
            }
        }

        return pixels;
    }

    /// <summary>For each small pixel the large ones it covers and by how much, within the ink's own box.</summary>
    private static List<(int At, double Share)>[] Spans(double start, double step, int from, int to)
    {
        var spans = new List<(int, double)>[Glyph.SidePx];
        for (var i = 0; i < spans.Length; i++)
        {
            var (low, high) = (start + i * step, start + (i + 1) * step);
            spans[i] = [];
            for (var at = Math.Max(from, (int)Math.Floor(low)); at < Math.Min(to, high); at++)
            {
                var share = Math.Min(high, at + 1) - Math.Max(low, at);
                if (share > 0) spans[i].Add((at, share));
            }
        }

        return spans;
    }
}
