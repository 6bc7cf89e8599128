using System.Numerics;
using FormScanner.Imaging;

namespace FormScanner.Marks;

/// <summary>
/// For each column, or row, of a picture the share of it that is darker than the paper on both its sides: along the whole, and at the
/// worse of its two ends. All pixels of a page are looked at, so many at once as the processor compares.
/// </summary>
internal static class StreakShares
{
    private const double EndShare = 0.03;
    private const byte LeastContrast = 14;

    // Paper is compared at this distance on both sides, which bounds the width of a streak: 0.6 mm at 300 dpi.
    private const int SidePx = 7;

    // Every fourth row tells as much of a column as all of them.
    private const int Step = 4;

    public static (double[] Along, double[] Ends) OfColumns(GreyImage image)
    {
        var width = image.WidthPx;
        var (all, first, last) = (new int[width], new int[width], new int[width]);
        var marks = new byte[width];
        var endPx = EndShare * image.HeightPx;
        for (var y = 0; y < image.HeightPx; y += Step)
        {
            var row = image.Pixels.AsSpan(y * width, width);
            if (width <= 2 * SidePx) break;
            Darker(row[SidePx..^SidePx], row[..^(2 * SidePx)], row[(2 * SidePx)..], marks.AsSpan(SidePx));
            var zone = y < endPx ? first : y >= image.HeightPx - endPx ? last : null;
            for (var x = SidePx; x < width - SidePx; x++) all[x] += marks[x];
            if (zone is null) continue;
            for (var x = SidePx; x < width - SidePx; x++) zone[x] += marks[x];
        }

        return Shares(all, first, last, image.HeightPx, endPx, Step);
    }

    public static (double[] Along, double[] Ends) OfRows(GreyImage image)
    {
        var (width, height) = (image.WidthPx, image.HeightPx);
        var (all, first, last) = (new int[height], new int[height], new int[height]);
        var marks = new byte[width];
        var endPx = EndShare * width;
        var end = (int)Math.Ceiling(endPx);
        for (var y = SidePx; y < height - SidePx; y++)
        {
            var pixels = image.Pixels.AsSpan();
            Darker(pixels.Slice(y * width, width), pixels.Slice((y - SidePx) * width, width), pixels.Slice((y + SidePx) * width, width), marks);
            (all[y], first[y], last[y]) = (Count(marks), Count(marks.AsSpan(0, end)), Count(marks.AsSpan(width - end)));
        }

        return Shares(all, first, last, width, endPx, 1);
    }

    /// <summary>Marks with 1 the pixels that are darker than both their neighbours by the least contrast, the others with 0.</summary>
    private static void Darker(ReadOnlySpan<byte> own, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, Span<byte> marks)
    {
        var at = 0;
        var contrast = new Vector<byte>(LeastContrast);
        for (; at <= own.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            var here = new Vector<byte>(own[at..]);
            var paler = Vector.Min(new Vector<byte>(before[at..]), new Vector<byte>(after[at..]));
            // The paler of both less what it shares with this one: 0 where this one is paler still.
            (Vector.GreaterThan(paler - Vector.Min(paler, here), contrast) & Vector<byte>.One).CopyTo(marks[at..]);
        }

        for (; at < own.Length; at++) marks[at] = (byte)(Math.Min(before[at], after[at]) > own[at] + LeastContrast ? 1 : 0);
    }

    private static int Count(ReadOnlySpan<byte> marks) => marks.Count((byte)1);

    private static (double[] Along, double[] Ends) Shares(int[] all, int[] first, int[] last, int length, double endPx, int step) => (
        [.. all.Select(count => (double)count * step / length)],
        [.. first.Zip(last, (start, end) => Math.Min(start, end) * step / endPx)]);
}
