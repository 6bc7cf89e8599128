using Forms.Geometry;
using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>
/// Finds how far a printed frame lies from where the map puts it: its two upright sides in the profile of columns, its two
/// level sides in the profile of rows, each scored by how much darker the line is than the paper half a millimetre to either
/// side. A tick crosses few columns for long, a frame side fills its column: ink does not pull the answer.
/// </summary>
internal static class FrameLines
{
    public const double PixelsPerMm = 8;
    private const double ReachMm = 1.5;
    private const double MarginMm = ReachMm + 0.8;

    // Corners are left out of a profile: rounded by the copier, touched by the other side.
    private const double CornerMm = 0.7;

    // Ink is cut to the darkness of a grey frame, so that a pen stroke weighs no more than the print.
    private const double MostDarkness = 0.55;

    public static FrameOffset Find(GreyImage image, PageMap map, PageRect frame, double blackShare)
    {
        var patch = PagePatch.Sample(image, map, frame.Grown(MarginMm), new PatchDensity(PixelsPerMm));
        var white = GreyLevels.Of(patch.Pixels).White;
        var levels = new GreyLevels(white * blackShare, white);
        var columns = new double[patch.WidthPx];
        var rows = new double[patch.HeightPx];
        var inner = (int)((MarginMm + CornerMm) * PixelsPerMm);
        Span<float> darkness = stackalloc float[256];
        for (var grey = 0; grey < 256; grey++) darkness[grey] = (float)Math.Clamp(levels.Darkness((byte)grey), 0, MostDarkness);
        for (var y = 0; y < patch.HeightPx; y++)
        {
            var within = y >= inner && y < patch.HeightPx - inner;
            for (var x = 0; x < patch.WidthPx; x++)
            {
                var value = darkness[patch.Pixels[y * patch.WidthPx + x]];
                if (within) columns[x] += value;
                if (x >= inner && x < patch.WidthPx - inner) rows[y] += value;
            }
        }

        var (shiftX, strengthX) = Best(columns, patch.HeightPx - 2 * inner);
        var (shiftY, strengthY) = Best(rows, patch.WidthPx - 2 * inner);
        return new FrameOffset(frame, shiftX, shiftY, Math.Min(strengthX, strengthY));
    }

    private static (double ShiftMm, double Strength) Best(double[] profile, int count)
    {
        const int reach = (int)(ReachMm * PixelsPerMm);
        // The line is drawn just inside the frame's outer edge.
        var near = MarginMm * PixelsPerMm + 0.15 * PixelsPerMm - 0.5;
        var far = profile.Length - 1 - near;
        var scores = new double[2 * reach + 1];
        for (var shift = -reach; shift <= reach; shift++)
            scores[shift + reach] = Math.Min(Line(profile, near + shift), Line(profile, far + shift)) / count
                + 0.25 * (Line(profile, near + shift) + Line(profile, far + shift)) / count;
        var best = Array.IndexOf(scores, scores.Max());
        return ((best - reach + Peak(scores, best)) / PixelsPerMm, scores[best] / 1.5);
    }

    /// <summary>How much darker a line is than the paper beside it, summed along the line.</summary>
    private static double Line(double[] profile, double at)
    {
        const double beside = 0.55 * PixelsPerMm;
        return (At(profile, at - 0.5) + At(profile, at + 0.5)) / 2 - Math.Max(At(profile, at - beside), At(profile, at + beside)) * 0.5
            - Math.Min(At(profile, at - beside), At(profile, at + beside)) * 0.5;
    }

    private static double At(double[] profile, double at)
    {
        var low = (int)Math.Floor(at);
        if (low < 0 || low + 1 >= profile.Length) return 0;
        var part = at - low;
        return profile[low] * (1 - part) + profile[low + 1] * part;
    }

    /// <summary>The top of the parabola through a peak and its neighbours, within half a step.</summary>
    private static double Peak(double[] scores, int at)
    {
        if (at == 0 || at == scores.Length - 1) return 0;
        var (left, middle, right) = (scores[at - 1], scores[at], scores[at + 1]);
        var curve = left - 2 * middle + right;
        return curve >= 0 ? 0 : Math.Clamp((left - right) / (2 * curve), -0.5, 0.5);
    }
}

/// <summary>A printed frame and how far from its mapped place it was seen.</summary>
/// <param name="Frame">The frame in the layout.</param>
/// <param name="XMm">To the right.</param>
/// <param name="YMm">Downwards.</param>
/// <param name="Strength">How clearly its sides stand out, 0 to about 0.5.</param>
internal readonly record struct FrameOffset(PageRect Frame, double XMm, double YMm, double Strength)
{
    /// <summary>What is left of it when the map has moved the frame by this much.</summary>
    public FrameOffset Less((double XMm, double YMm) moved) => this with { XMm = XMm - moved.XMm, YMm = YMm - moved.YMm };
}
