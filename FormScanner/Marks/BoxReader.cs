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
        var inside = Inside(patch, area.Grown(-FrameMm));
        var share = inside.Average(at => ink[at]);
        var own = share <= limits.EmptyAtMost ? 1 : OwnShare(patch, ink, area, box.Area);
        return new BoxReading(box.Value, Judge(share, own, streaked), share, own, streaked);
    }

    private BoxState Judge(double share, double own, bool streaked)
    {
        if (streaked && share > limits.EmptyAtMost) return BoxState.Doubtful;
        if (share <= limits.EmptyAtMost) return BoxState.Empty;
        if (own < limits.OwnAtLeast) return share < limits.MarkedAtLeast ? BoxState.Empty : BoxState.Doubtful;
        if (share < limits.MarkedAtLeast) return BoxState.Doubtful;
        if (share <= limits.MarkedAtMost) return BoxState.Marked;
        return share < limits.FilledAtLeast ? BoxState.Doubtful : BoxState.Cancelled;
    }

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

    private static List<int> Inside(PagePatch patch, PageRect area)
    {
        var (left, top) = Pixel(patch, area.XMm, area.YMm);
        var (right, bottom) = Pixel(patch, area.RightMm, area.BottomMm);
        var inside = new List<int>((right - left) * (bottom - top));
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++) inside.Add(y * patch.WidthPx + x);
        return inside;
    }

    private static (int X, int Y) Pixel(PagePatch patch, double xMm, double yMm) =>
        ((int)Math.Round((xMm - patch.Area.XMm) * PixelsPerMm), (int)Math.Round((yMm - patch.Area.YMm) * PixelsPerMm));

    /// <summary>
    /// Follows every stroke that has ink inside the frame as far as the patch goes, print left out; gives the part of all that ink which is inside.
    /// A stroke is followed across the frame, since a pen does not stop at it.
    /// </summary>
    private double OwnShare(PagePatch patch, float[] ink, PageRect area, PageRect printed)
    {
        var inner = area.Grown(-FrameMm);
        var (shiftX, shiftY) = (printed.XMm - area.XMm, printed.YMm - area.YMm);
        var threshold = (float)((limits.StrokeDarkness - limits.InkFrom) / (limits.InkFull - limits.InkFrom));
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
