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
    private readonly AlignmentLimits _limits;

    private PageAlignment(PageMap map, Dictionary<PageRect, (double XMm, double YMm)> left, int frames, double bendMm, AlignmentLimits limits)
    {
        (Map, _left, BendMm, _limits) = (map, left, bendMm, limits);
        OutlinesFound = frames == 0 ? 1 : (double)left.Count / frames;
    }

    /// <summary>Page millimetres to pixels, bend included.</summary>
    public PageMap Map { get; }

    /// <summary>Share of the frames that were found where the smooth map says, 0 to 1.</summary>
    public double OutlinesFound { get; }

    /// <summary>The largest displacement that the bend makes at a frame, in millimetres.</summary>
    public double BendMm { get; }

    /// <summary>Where a frame of the layout really is, to be used with <see cref="Map"/>: as it was found itself, else as the nearest others were.</summary>
    public PageRect Place(PageRect frame)
    {
        if (_left.TryGetValue(frame, out var own)) return frame.Moved(own.XMm, own.YMm);
        var near = Near(frame).OrderBy(found => found.Key.Centre.DistanceMmTo(frame.Centre)).Take(3).ToList();
        return near.Count == 0 ? frame : frame.Moved(near.Average(found => found.Value.XMm), near.Average(found => found.Value.YMm));
    }

    /// <summary>Whether the place of a frame is beyond doubt: it was found itself, or two others near it were.</summary>
    public bool IsFirm(PageRect frame) =>
        _left.ContainsKey(frame) || Near(frame).Count() >= 2;

    private IEnumerable<KeyValuePair<PageRect, (double XMm, double YMm)>> Near(PageRect frame) =>
        _left.Where(found => found.Key.Centre.DistanceMmTo(frame.Centre) < _limits.NearMm);

    public static PageAlignment Of(GreyImage image, PagePose pose, PageLayout page, double blackShare, AlignmentLimits limits)
    {
        var frames = Frames(page).ToList();
        var seen = Offsets(image, pose.Map.Plane, Bend.None, frames, blackShare);
        var points = Points(seen, pose, Bend.None, limits);
        var isFlat = limits.IsFlat(seen);
        if (!isFlat)
        {
            // Frames further off than the search reaches come into sight once the map has been bent towards them.
            var first = Bend.Fit(points, PageMap.SmoothTerms, limits);
            points = Points(Offsets(image, pose.Map.Plane, first, frames, blackShare), pose, first, limits);
        }

        var bend = Bend.Fit(points, PageMap.BendTerms, limits);
        var map = bend.Over(pose.Map.Plane);
        // On a flat page what was seen is what a second look would see, less what the bend has taken up.
        var last = isFlat ? seen.ConvertAll(offset => offset.Less(bend.At(offset.Frame.Centre))) : Offsets(image, pose.Map.Plane, bend, frames, blackShare);
        var left = new Dictionary<PageRect, (double, double)>();
        foreach (var offset in last)
            if (offset.Strength >= limits.LeastStrength && Math.Max(Math.Abs(offset.XMm), Math.Abs(offset.YMm)) <= limits.MostLeft(offset.Strength))
                left[offset.Frame] = (offset.XMm, offset.YMm);
        return new PageAlignment(map, left, frames.Count, frames.Select(frame => bend.LengthMm(frame.Centre)).DefaultIfEmpty().Max(), limits);
    }

    private static List<FrameOffset> Offsets(GreyImage image, Homography plane, Bend bend, List<PageRect> frames, double blackShare)
    {
        var map = bend.Over(plane);
        return [.. frames.Select(frame => FrameLines.Find(image, map, frame, blackShare))];
    }

    /// <summary>What the bend has to do at each frame that stands out and at each landmark.</summary>
    private static List<BendPoint> Points(List<FrameOffset> offsets, PagePose pose, Bend bend, AlignmentLimits limits)
    {
        var points = offsets
            .Where(offset => offset.Strength >= limits.LeastStrength)
            .Select(offset =>
            {
                var (x, y) = bend.At(offset.Frame.Centre);
                return new BendPoint(offset.Frame.Centre, x + offset.XMm, y + offset.YMm);
            }).ToList();
        points.AddRange(pose.Landmarks.Select(landmark =>
        {
            var seen = pose.Map.Plane.Unmap(landmark.Pixel);
            return new BendPoint(landmark.Page, seen.XMm - landmark.Page.XMm, seen.YMm - landmark.Page.YMm);
        }));
        return points;
    }

    private static IEnumerable<PageRect> Frames(PageLayout page) => page.Fields.SelectMany(field => field switch
    {
        LayoutField.Choice choice => choice.Boxes.Select(box => box.Area),
        LayoutField.Cells cells => cells.Frames,
        LayoutField.Signature signature => [signature.Area],
        _ => [],
    });
}

/// <summary>The thresholds of the alignment on printed outlines.</summary>
internal sealed record AlignmentLimits
{
    public static AlignmentLimits Default { get; } = new();

    /// <summary>A frame is believed from this strength on; noise and handwriting reach 0.05, a faint copied frame 0.12.</summary>
    public double LeastStrength { get; init; } = 0.085;

    /// <summary>Fewest points for each term of a bend.</summary>
    public double LeastPointsPerTerm { get; init; } = 2.5;

    /// <summary>A frame further than this from the smooth map is not this frame, in millimetres.</summary>
    public double MostLeftMm { get; init; } = 0.45;

    /// <summary>A frame that stands out this strongly is believed further off as well: a roller that slips moves a few rows by up to 0.8 mm, which no smooth map follows.</summary>
    public double StrongAtLeast { get; init; } = 0.2;

    public double MostLeftStrongMm { get; init; } = 1.0;

    public double MostLeft(double strength) => strength >= StrongAtLeast ? MostLeftStrongMm : MostLeftMm;

    /// <summary>A page is flat when this share of its frames stands out …</summary>
    public double FlatShare { get; init; } = 0.9;

    /// <summary>… and none of these further from where the marks put it, in millimetres: a third of how far is searched.</summary>
    public double FlatMostMm { get; init; } = 0.5;

    public bool IsFlat(IReadOnlyList<FrameOffset> offsets)
    {
        var found = offsets.Where(offset => offset.Strength >= LeastStrength).ToList();
        return found.Count >= FlatShare * offsets.Count && found.TrueForAll(offset => Math.Max(Math.Abs(offset.XMm), Math.Abs(offset.YMm)) <= FlatMostMm);
    }

    /// <summary>Within this distance, in millimetres, frames that were found vouch for one that was not.</summary>
    public double NearMm { get; init; } = 26;

    /// <summary>Share of outlines that must be found when the landmarks alone are not beyond doubt.</summary>
    public double LeastFound { get; init; } = 0.5;

    /// <summary>How well landmarks must agree, in millimetres, for a page that lost its frames: a feeder that slips reaches 0.25.</summary>
    public double LostFramesResidualMm { get; init; } = 0.3;

    /// <summary>Landmarks that agree this well on a flat page, in millimetres, are believed for a frame that was not found.</summary>
    public double FirmResidualMm { get; init; } = 0.12;

    /// <summary>A page that bends less than this, in millimetres, is flat: its frames stay out of the inside of its boxes.</summary>
    public double FlatBendMm { get; init; } = 0.4;
}
