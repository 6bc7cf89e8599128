using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>
/// Judges one tick box: ink inside its frame against the white around it and the black of the page's own marks; strokes are
/// followed out of the box, so that what overshoots from a neighbour is not taken for a tick.
/// </summary>
internal sealed class BoxReader(GreyImage image, PageAlignment alignment, BlankTemplate blank, IReadOnlyList<Streak> streaks, double blackShare, bool placesCertain, MarkLimits limits)
{
    private const double PixelsPerMm = 8;
    private const double MarginMm = 2.4;

    // Two places on the rim of the patch as far apart as this part of its width are opposite sides.
    private const double AcrossShare = 0.85;

    // A frame with its margins, crossed at 45°.
    private const sbyte FrameReachPx = 11;

    // The frame is 0.3 mm wide and placed to 0.1 mm; its blur reaches as far again.
    private const double FrameMm = 0.65;

    public BoxReading Read(ChoiceBox box)
    {
        var area = alignment.Place(box.Area);
        var patch = PagePatch.Sample(image, alignment.Map, area.Grown(MarginMm), new PatchDensity(PixelsPerMm));
        var streaked = Streak.Erase(patch, alignment.Map, streaks);
        var ink = new InkScale(patch.Pixels, blackShare).Of(patch);
        var inside = InkInside.Of(patch, ink, area.Grown(-FrameMm));
        var share = inside.Share;
        var (own, passesThrough) = share <= limits.EmptyAtMost ? (1, false) : Follow(patch, ink, area, box.Area);
        // A box whose place is not certain may hide a tick beside it, or show its own frame as ink.
        if (!placesCertain && !alignment.IsFirm(box.Area)) return new BoxReading(box.Value, BoxState.Doubtful, share, own, streaked);
        if (share <= limits.EmptyAtMost) return new BoxReading(box.Value, BoxState.Empty, share, own, streaked);
        var state = streaked || passesThrough ? BoxState.Doubtful : Judge(inside, share, own);
        return new BoxReading(box.Value, state, share, own, streaked);
    }

    private BoxState Judge(InkInside inside, double share, double own)
    {
        if (own < limits.OwnAtLeast) return share < limits.MarkedAtLeast ? BoxState.Empty : BoxState.Doubtful;
        if (share <= limits.FaintAtMost && own < limits.FaintOwnAtLeast) return BoxState.Doubtful;
        if (share < limits.MarkedAtLeast || inside.ExtentMm() < limits.MarkExtentMm || inside.IsSpot(limits.SpotAtMostMm)) return BoxState.Doubtful;
        var clear = inside.ClearRadiusMm();
        var covered = inside.CoveredShare;
        if (clear >= (covered < limits.HeavyAtLeast ? limits.MarkClearMm : limits.HeavyClearMm)) return BoxState.Marked;
        return covered >= limits.FilledAtLeast && clear <= limits.FilledClearMm ? BoxState.Cancelled : BoxState.Doubtful;
    }

    /// <summary>The ink from which a pixel belongs to a stroke.</summary>
    private float StrokeInk => InkScale.OfDarkness(limits.StrokeDarkness);

    /// <summary>
    /// Follows every stroke that has ink inside the frame as far as the patch goes and gives the part of its ink that is inside.
    /// Print counts for nothing, but a stroke is followed across it for as far as a frame is wide, since a pen does not stop there.
    /// What comes in on one side of the patch and leaves on another was not aimed at the box: a stain, a fold, a streak.
    /// </summary>
    private (double OwnShare, bool PassesThrough) Follow(PagePatch patch, float[] ink, PageRect area, PageRect printed)
    {
        var inner = area.Grown(-FrameMm);
        var (shiftX, shiftY) = (printed.XMm - area.XMm, printed.YMm - area.YMm);
        var place = new Place[ink.Length];
        for (var i = 0; i < ink.Length; i++)
        {
            if (ink[i] < StrokeInk) continue;
            var point = new PagePoint(patch.Area.XMm + (i % patch.WidthPx + 0.5) / PixelsPerMm, patch.Area.YMm + (i / patch.WidthPx + 0.5) / PixelsPerMm);
            place[i] = inner.Contains(point) ? Place.Inside : blank.IsPrinted(point.Plus(shiftX, shiftY)) ? Place.OnPrint : Place.Outside;
        }

        double inside = 0, outside = 0;
        var edge = new List<(int X, int Y)>();
        var reach = new sbyte[ink.Length];
        var queue = new Queue<int>();
        for (var start = 0; start < place.Length; start++)
        {
            if (place[start] != Place.Inside || reach[start] > 0) continue;
            Enter(start, FrameReachPx);
            while (queue.TryDequeue(out var at))
            {
                var (x, y) = (at % patch.WidthPx, at / patch.WidthPx);
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                    {
                        if (x + dx < 0 || y + dy < 0 || x + dx >= patch.WidthPx || y + dy >= patch.HeightPx) continue;
                        var next = at + dy * patch.WidthPx + dx;
                        var left = place[next] == Place.OnPrint ? reach[at] - 1 : FrameReachPx;
                        if (place[next] != Place.Paper && left > reach[next]) Enter(next, (sbyte)left);
                    }
                }
            }
        }

        var acrossPx = AcrossShare * patch.WidthPx;
        var through = edge.Exists(a => edge.Exists(b => Math.Abs(a.X - b.X) > acrossPx || Math.Abs(a.Y - b.Y) > acrossPx));
        return (inside + outside <= 0 ? 1 : inside / (inside + outside), through);

        void Enter(int at, sbyte left)
        {
            if (reach[at] == 0 && place[at] == Place.Inside) inside += ink[at];
            if (reach[at] == 0 && place[at] == Place.Outside)
            {
                outside += ink[at];
                var (x, y) = (at % patch.WidthPx, at / patch.WidthPx);
                if (x == 0 || y == 0 || x == patch.WidthPx - 1 || y == patch.HeightPx - 1) edge.Add((x, y));
            }

            reach[at] = left;
            queue.Enqueue(at);
        }
    }

    private enum Place : byte
    {
        Paper,
        Inside,
        OnPrint,
        Outside,
    }
}
