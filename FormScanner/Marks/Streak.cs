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
    public static IReadOnlyList<Streak> Find(GreyImage image)
    {
        var found = new List<Streak>();
        foreach (var upright in (bool[])[true, false])
        {
            var (along, ends) = upright ? StreakShares.OfColumns(image) : StreakShares.OfRows(image);
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
}
