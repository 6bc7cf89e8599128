namespace FormScanner.Imaging;

internal sealed class GreyImage(int widthPx, int heightPx, byte[] pixels)
{
    public int WidthPx => widthPx;

    public int HeightPx => heightPx;

    public byte[] Pixels => pixels;

    public GreyImage Halved()
    {
        var (w, h) = (widthPx / 2, heightPx / 2);
        var half = new byte[w * h];
        for (var y = 0; y < h; y++)
        {
            var a = pixels.AsSpan(2 * y * widthPx, 2 * w);
            var b = pixels.AsSpan((2 * y + 1) * widthPx, 2 * w);
            var t = half.AsSpan(y * w, w);
            for (var x = 0; x < t.Length; x++) t[x] = (byte)((a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1] + 2) >> 2);
        }

        return new GreyImage(w, h, half);
    }

    public GreyImage Inverted() => new(widthPx, heightPx, [.. pixels.Select(p => (byte)(255 - p))]);

    public int Percentile(double share)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var pixel in pixels) counts[pixel]++;
        return GreyLevels.Percentile(counts, pixels.Length, share);
    }
}
