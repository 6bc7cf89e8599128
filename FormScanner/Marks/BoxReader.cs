using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>
/// Judges one tick box: ink inside its frame against the white around it and the black of the page's own marks; strokes are
/// followed out of the box, so that what overshoots from a neighbour is not taken for a tick.
/// </summary>
internal sealed class BoxReader(GreyImage image, PageAlignment alignment, BlankTemplate blank, IReadOnlyList<Streak> streaks, double blackShare, MarkLimits limits)
{
    private const double PixelsPerMm = 8;
    private const double MarginMm = 2.4;

    // The frame is 0.3 mm wide and placed to 0.1 mm; its blur reaches as far again.
    private const double FrameMm = 0.65;

    public BoxReading Read(ChoiceBox box)
    {
        var area = alignment.Place(box.Area);
        var patch = PagePatch.Sample(image, alignment.Map, area.Grown(MarginMm), new PatchDensity(PixelsPerMm));
        var streaked = Streak.Erase(patch, alignment.Map, streaks);
        var ink = InkOf(patch);
        var inside = InkInside.Of(patch, ink, area.Grown(-FrameMm));
        var share = inside.Share;
        var own = share <= limits.EmptyAtMost ? 1 : OwnShare(patch, ink, area, box.Area);
        if (share <= limits.EmptyAtMost) return new BoxReading(box.Value, BoxState.Empty, share, own, streaked);
        var state = streaked ? BoxState.Doubtful : Judge(inside, share, own);
        return new BoxReading(box.Value, state, share, own, streaked);
    }

    private BoxState Judge(InkInside inside, double share, double own)
    {
        if (own < limits.OwnAtLeast) return share < limits.MarkedAtLeast ? BoxState.Empty : BoxState.Doubtful;
        if (share < limits.MarkedAtLeast || inside.ExtentMm(StrokeInk) < limits.MarkExtentMm) return BoxState.Doubtful;
        var clear = inside.ClearRadiusMm();
        if (clear >= limits.MarkClearMm) return BoxState.Marked;
        return share >= limits.FilledAtLeast && clear <= limits.FilledClearMm ? BoxState.Cancelled : BoxState.Doubtful;
    }

    /// <summary>The ink from which a pixel belongs to a stroke.</summary>
    private float StrokeInk => (float)((limits.StrokeDarkness - limits.InkFrom) / (limits.InkFull - limits.InkFrom));

    /// <summary>Ink from 0 to 1 for each pixel, on the page's own scale.</summary>
    private float[] InkOf(PagePatch patch)
    {
        var white = GreyLevels.Of(patch.Pixels).White;
        var levels = new GreyLevels(white * blackShare, white);
        Span<float> scale = stackalloc float[256];
        for (var grey = 0; grey < 256; grey++)
            scale[grey] = (float)Math.Clamp((levels.Darkness((byte)grey) - limits.InkFrom) / (limits.InkFull - limits.InkFrom), 0, 1);
        var ink = new float[patch.Pixels.Length];
        for (var i = 0; i < ink.Length; i++) ink[i] = scale[patch.Pixels[i]];
        return ink;
    }

    /// <summary>
    /// Follows every stroke that has ink inside the frame as far as the patch goes, print left out; gives the part of all that ink which is inside.
    /// A stroke is followed across the frame, since a pen does not stop at it.
    /// </summary>
    private double OwnShare(PagePatch patch, float[] ink, PageRect area, PageRect printed)
    {
        var inner = area.Grown(-FrameMm);
        var (shiftX, shiftY) = (printed.XMm - area.XMm, printed.YMm - area.YMm);
        var threshold = StrokeInk;
        var state = new byte[ink.Length];
        for (var i = 0; i < ink.Length; i++)
        {
            if (ink[i] < threshold) continue;
            var point = new PagePoint(patch.Area.XMm + (i % patch.WidthPx + 0.5) / PixelsPerMm, patch.Area.YMm + (i / patch.WidthPx + 0.5) / PixelsPerMm);
            var within = inner.Contains(point);
            var onPrint = !within && blank.IsPrinted(point.Plus(shiftX, shiftY));
            // On a frame only what is darker than its grey is ink.
            if (onPrint && ink[i] < 0.98f) continue;
            state[i] = within ? (byte)2 : (byte)1;
        }

        double inside = 0, outside = 0;
        var stack = new Stack<int>();
        for (var start = 0; start < state.Length; start++)
        {
            if (state[start] != 2) continue;
            stack.Push(start);
            inside += ink[start];
            state[start] = 0;
            while (stack.TryPop(out var at))
            {
                var (x, y) = (at % patch.WidthPx, at / patch.WidthPx);
                for (var dy = -2; dy <= 2; dy++)
                {
                    for (var dx = -2; dx <= 2; dx++)
                    {
                        if (x + dx < 0 || y + dy < 0 || x + dx >= patch.WidthPx || y + dy >= patch.HeightPx) continue;
                        var next = at + dy * patch.WidthPx + dx;
                        if (state[next] == 0) continue;
                        if (state[next] == 2) inside += ink[next];
                        else outside += ink[next];
                        state[next] = 0;
                        stack.Push(next);
                    }
                }
            }
        }

        return inside + outside <= 0 ? 1 : inside / (inside + outside);
    }
}
