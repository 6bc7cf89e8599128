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

        var ink = Own(darkness, level, pieces, kept, width, height, (left, top, right, bottom));
        var pixelsPerMm = cell.Patch.Density.PixelsPerMm;
        var frameTop = Cell.AroundMm * pixelsPerMm;
        var frameHeight = height - 2 * frameTop;
        return new Glyph(
            Scaled(ink, width, left, top, right - left + 1, bottom - top + 1),
            (right - left + 1) / pixelsPerMm, (bottom - top + 1) / pixelsPerMm,
            (top - frameTop) / frameHeight, (bottom + 1 - frameTop) / frameHeight);
    }

    /// <summary>The ink of the kept pieces, with the paler pixels at their edges.</summary>
    private static float[] Own(float[] darkness, float level, InkPieces pieces, bool[] kept, int width, int height, (int Left, int Top, int Right, int Bottom) box)
    {
        var labels = pieces.Labels;
        var own = new float[darkness.Length];
        for (var y = box.Top; y <= box.Bottom; y++)
        {
            for (var x = box.Left; x <= box.Right; x++)
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

    /// <summary>Each pixel of the small picture is the mean of the ink that falls on it: first along the rows, then down the columns.</summary>
    private static byte[] Scaled(float[] ink, int stride, int left, int top, int width, int height)
    {
        const int side = Glyph.SidePx;
        var step = (float)Math.Max(width, height) / Glyph.InkPx;
        var (across, down) = (new Windows(width, step), new Windows(height, step));
        var narrow = new float[height * side];
        for (var y = 0; y < height; y++)
        {
            var line = ink.AsSpan((top + y) * stride + left, width);
            for (var i = 0; i < side; i++)
            {
                var sum = 0f;
                var shares = across.Shares(i);
                for (var n = 0; n < shares.Length; n++) sum += line[across.First(i) + n] * shares[n];
                narrow[y * side + i] = sum / step;
            }
        }

        var small = new byte[side * side];
        Span<float> row = stackalloc float[side];
        for (var i = 0; i < side; i++)
        {
            row.Clear();
            var shares = down.Shares(i);
            for (var n = 0; n < shares.Length; n++)
            {
                var line = narrow.AsSpan((down.First(i) + n) * side, side);
                for (var x = 0; x < side; x++) row[x] += line[x] * shares[n];
            }

            for (var x = 0; x < side; x++) small[i * side + x] = (byte)Math.Min(255, 255 * (row[x] / step) + 0.5f);
        }

        return small;
    }

    /// <summary>Which pixels of a line of ink fall on each of 28 pixels, and with what share, when its middle is laid on theirs.</summary>
    private readonly struct Windows
    {
        private readonly int _most;
        private readonly int[] _first = new int[Glyph.SidePx];
        private readonly int[] _count = new int[Glyph.SidePx];
        private readonly float[] _shares;

        public Windows(int length, float step)
        {
            _most = (int)Math.Ceiling(step) + 1;
            _shares = new float[Glyph.SidePx * _most];
            var start = length / 2f - Glyph.SidePx / 2f * step;
            for (var i = 0; i < Glyph.SidePx; i++)
            {
                var (low, high) = (start + i * step, start + (i + 1) * step);
                _first[i] = Math.Max(0, (int)low);
                for (var at = _first[i]; at < Math.Min(length, high); at++)
                    _shares[i * _most + _count[i]++] = Math.Max(0, Math.Min(high, at + 1) - Math.Max(low, at));
            }
        }

        public int First(int pixel) => _first[pixel];

        public ReadOnlySpan<float> Shares(int pixel) => _shares.AsSpan(pixel * _most, _count[pixel]);
    }
}
