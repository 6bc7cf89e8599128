using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>
/// The map of a page after its printed outlines were found: a smooth bend fitted to all frames that stand out, and for each
/// frame what is left over. A frame under scribbles takes the bend of its neighbours.
/// </summary>
internal sealed class PageAlignment
{
    private readonly Dictionary<PageRect, (double XMm, double YMm)> _left;

    private PageAlignment(PageMap map, Dictionary<PageRect, (double XMm, double YMm)> left, double found, double bendMm)
    {
        Map = map;
        _left = left;
        OutlinesFound = found;
        BendMm = bendMm;
    }

    /// <summary>Page millimetres to pixels, bend included.</summary>
    public PageMap Map { get; }

    /// <summary>Share of the frames that were found where the smooth map says, 0 to 1.</summary>
    public double OutlinesFound { get; }

    /// <summary>The largest displacement that the bend makes at a frame, in millimetres.</summary>
    public double BendMm { get; }

    /// <summary>Where a frame of the layout really is, to be used with <see cref="Map"/>.</summary>
    public PageRect Place(PageRect frame) => _left.TryGetValue(frame, out var left) ? frame.Moved(left.XMm, left.YMm) : frame;

    public static PageAlignment Of(GreyImage image, PagePose pose, PageLayout page, double blackShare, AlignmentLimits limits)
    {
        var offsets = Frames(page).Select(frame => FrameLines.Find(image, pose.Map, frame, blackShare)).ToList();
        var firm = offsets.Where(offset => offset.Strength >= limits.LeastStrength).ToList();
        var points = firm.Select(offset => (At: offset.Frame.Centre, offset.XMm, offset.YMm)).ToList();
        points.AddRange(pose.Landmarks.Select(landmark =>
        {
            var seen = pose.Map.Plane.Unmap(landmark.Pixel);
            return (landmark.Page, seen.XMm - landmark.Page.XMm, seen.YMm - landmark.Page.YMm);
        }));
        var (bendX, bendY) = Bend(points, limits);
        var map = new PageMap(pose.Map.Plane, bendX, bendY);
        var left = new Dictionary<PageRect, (double, double)>();
        var found = 0;
        var most = 0.0;
        foreach (var offset in offsets)
        {
            var (x, y) = (Evaluate(bendX, offset.Frame.Centre), Evaluate(bendY, offset.Frame.Centre));
            most = Math.Max(most, Math.Max(Math.Abs(x), Math.Abs(y)));
            var (restX, restY) = (offset.XMm - x, offset.YMm - y);
            if (offset.Strength < limits.LeastStrength || Math.Abs(restX) > limits.MostLeftMm || Math.Abs(restY) > limits.MostLeftMm) continue;
            found++;
            left[offset.Frame] = (restX, restY);
        }

        return new PageAlignment(map, left, offsets.Count == 0 ? 1 : (double)found / offsets.Count, most);
    }

    private static IEnumerable<PageRect> Frames(PageLayout page) => page.Fields.SelectMany(field => field switch
    {
        LayoutField.Choice choice => choice.Boxes.Select(box => box.Area),
        LayoutField.Cells cells => cells.Frames,
        LayoutField.Signature signature => [signature.Area],
        _ => [],
    });

    private static (double[] X, double[] Y) Bend(List<(PagePoint At, double XMm, double YMm)> points, AlignmentLimits limits)
    {
        var (x, y) = (new double[PageMap.BendTerms], new double[PageMap.BendTerms]);
        if (points.Count < limits.LeastPoints) return (x, y);
        var kept = points;
        for (var round = 0; round < 4; round++)
        {
            if (FitOne(kept, point => point.XMm) is not { } fittedX || FitOne(kept, point => point.YMm) is not { } fittedY) return (x, y);
            (x, y) = (fittedX, fittedY);
            var tolerance = round == 0 ? 2 * limits.MostLeftMm : limits.MostLeftMm;
            var next = points.Where(point =>
                Math.Abs(point.XMm - Evaluate(x, point.At)) < tolerance && Math.Abs(point.YMm - Evaluate(y, point.At)) < tolerance).ToList();
            if (next.Count < limits.LeastPoints) break;
            kept = next;
        }

        return (x, y);
    }

    private static double[]? FitOne(List<(PagePoint At, double XMm, double YMm)> points, Func<(PagePoint At, double XMm, double YMm), double> value)
    {
        var system = new LeastSquares(PageMap.BendTerms);
        Span<double> terms = stackalloc double[PageMap.BendTerms];
        foreach (var point in points)
        {
            PageMap.Terms(point.At, terms);
            system.Add(terms, value(point));
        }

        return system.Solve();
    }

    private static double Evaluate(double[] bend, PagePoint at)
    {
        Span<double> terms = stackalloc double[PageMap.BendTerms];
        PageMap.Terms(at, terms);
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++) sum += bend[i] * terms[i];
        return sum;
    }
}

/// <summary>The thresholds of the alignment on printed outlines.</summary>
internal sealed record AlignmentLimits
{
    public static AlignmentLimits Default { get; } = new();

    /// <summary>A frame is believed from this strength on; noise and handwriting reach 0.05, a faint copied frame 0.12.</summary>
    public double LeastStrength { get; init; } = 0.085;

    /// <summary>Fewest points for a bend of six terms.</summary>
    public int LeastPoints { get; init; } = 16;

    /// <summary>A frame further than this from the smooth map is not this frame, in millimetres.</summary>
    public double MostLeftMm { get; init; } = 0.45;

    /// <summary>Share of outlines that must be found when the landmarks alone are not beyond doubt.</summary>
    public double LeastFound { get; init; } = 0.5;

    /// <summary>Landmarks that agree this well, in millimetres, are believed without outlines: a fax may lose every grey frame.</summary>
    public double FirmResidualMm { get; init; } = 0.35;
}
