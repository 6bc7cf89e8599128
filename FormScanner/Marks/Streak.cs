using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>A line that a speck on the scanner's glass draws through the whole picture, along its columns or along its rows.</summary>
/// <param name="Upright">True when it runs from top to bottom of the picture.</param>
/// <param name="FromPx">Its first column (or row) in the full picture.</param>
/// <param name="ToPx">The one after its last.</param>
internal readonly record struct Streak(bool Upright, int FromPx, int ToPx)
{
    // A streak is darker than the paper on both sides along most of the page, where no print hides it, and at both ends of it.
    // Our own rules are 0.8 of the page wide, but end in its margins.
    private const double LeastLength = 0.72;
    private const double LeastAtEnds = 0.7;
    private const double EndShare = 0.03;
    private const int LeastContrast = 14;

    // Paper is compared at this distance on both sides, which bounds the width of a streak: 0.6 mm at 300 dpi.
    private const int SidePx = 7;

    // Every fourth pixel along a streak tells as much as all of them.
    private const int Step = 4;

    public static IReadOnlyList<Streak> Find(GreyImage image)
    {
        var found = new List<Streak>();
        foreach (var upright in (bool[])[true, false])
        {
            var (along, ends) = Shares(image, upright);
            for (var at = 0; at < along.Length; at++)
            {
                if (along[at] < LeastLength || ends[at] < LeastAtEnds) continue;
                var end = at + 1;
                while (end < along.Length && along[end] >= LeastLength / 2) end++;
                found.Add(new Streak(upright, at - 2, end + 2));
                at = end;
            }
        }

        return found;
    }

    /// <summary>Paints the streaks that cross a patch white; says whether any does.</summary>
    public static bool Erase(PagePatch patch, PageMap map, IReadOnlyList<Streak> streaks)
    {
        if (streaks.Count == 0) return false;
        var crossed = false;
        var corner = map.Map(patch.Area.Corners[0]);
        var right = map.Map(patch.Area.Corners[1]);
        var below = map.Map(patch.Area.Corners[3]);
        var white = (byte)GreyLevels.Of(patch.Pixels).White;
        foreach (var streak in streaks)
        {
            var (start, acrossStep, downStep) = streak.Upright
                ? (corner.XPx, (right.XPx - corner.XPx) / patch.WidthPx, (below.XPx - corner.XPx) / patch.HeightPx)
                : (corner.YPx, (right.YPx - corner.YPx) / patch.WidthPx, (below.YPx - corner.YPx) / patch.HeightPx);
            for (var y = 0; y < patch.HeightPx; y++)
            {
                for (var x = 0; x < patch.WidthPx; x++)
                {
                    var at = start + (x + 0.5) * acrossStep + (y + 0.5) * downStep;
                    if (at < streak.FromPx || at >= streak.ToPx) continue;
                    patch.Pixels[y * patch.WidthPx + x] = white;
                    crossed = true;
                }
            }
        }

        return crossed;
    }

    /// <summary>For each column (or row) the share of it that is darker than the paper on both sides, along the whole and at the worse of both ends.</summary>
    private static (double[] Along, double[] Ends) Shares(GreyImage image, bool upright)
    {
        var (across, length) = upright ? (image.WidthPx, image.HeightPx) : (image.HeightPx, image.WidthPx);
        var (stepAcross, stepAlong) = upright ? (1, image.WidthPx) : (image.WidthPx, 1);
        var all = new double[across];
        var first = new double[across];
        var last = new double[across];
        var endPx = EndShare * length;
        for (var n = 0; n < length; n += Step)
        {
            var zone = n < endPx ? first : n >= length - endPx ? last : null;
            for (var at = SidePx; at < across - SidePx; at++)
            {
                var index = n * stepAlong + at * stepAcross;
                var limit = image.Pixels[index] + LeastContrast;
                if (image.Pixels[index - SidePx * stepAcross] <= limit || image.Pixels[index + SidePx * stepAcross] <= limit) continue;
                all[at]++;
                if (zone is not null) zone[at]++;
            }
        }

        return (
            [.. all.Select(count => count * Step / length)],
            [.. first.Zip(last, (start, end) => Math.Min(start, end) * Step / endPx)]);
    }
}
