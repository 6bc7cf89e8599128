namespace FormScanner.Imaging;

/// <summary>What counts as white and as black in some place of a picture, 0 to 255; nothing is judged on the absolute scale.</summary>
internal readonly record struct GreyLevels(double Black, double White)
{
    /// <summary>0 for the white of the place, 1 for its black; not cut off at either end.</summary>
    public double Darkness(byte grey) => (White - grey) / Math.Max(1, White - Black);

    /// <summary>The 3rd and the 90th percentile of the pixels: for a place that holds both paper and ink.</summary>
    public static GreyLevels Of(ReadOnlySpan<byte> pixels)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var pixel in pixels) counts[pixel]++;
        return new GreyLevels(Percentile(counts, pixels.Length, 0.03), Percentile(counts, pixels.Length, 0.90));
    }

    /// <summary>The level below which a share of the pixels lies.</summary>
    public static int LevelBelow(ReadOnlySpan<byte> pixels, double share)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var pixel in pixels) counts[pixel]++;
        return Percentile(counts, pixels.Length, share);
    }

    private static int Percentile(ReadOnlySpan<int> counts, int total, double share)
    {
        var left = share * total;
        for (var level = 0; level < counts.Length; level++)
        {
            left -= counts[level];
            if (left <= 0) return level;
        }

        return counts.Length - 1;
    }
}
