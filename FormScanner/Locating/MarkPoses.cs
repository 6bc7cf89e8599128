using Forms.Layout;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Poses that the marks allow when no code gave a first idea: the dark squares nearest the corners of the picture are taken
/// for the corner marks in each of the four turns, and a pose is kept when the fifth mark is found where it puts it.
/// </summary>
internal static class MarkPoses
{
    // The nearest few squares to each corner of the picture.
    private const int MostPerCorner = 3;

    // The best few poses are worth reading the code with.
    private const int MostPoses = 4;

    // A page without any code is believed only when all its marks agree this well, in millimetres.
    private const double MostResidualMm = 1.2;

    public static IEnumerable<Homography> Find(PagePyramid pyramid, PageLayout page, LocatingLimits limits)
    {
        var image = pyramid.Full;
        // With no code the scale is unknown; the page is taken to fill the picture.
        var sidePx = page.Fiducials[0].SizeMm * Math.Max(image.WidthPx, image.HeightPx) / page.HeightMm;
        var candidates = pyramid.CandidatesFor(sidePx, limits);
        PixelPoint[] corners = [new(0, 0), new(image.WidthPx, 0), new(image.WidthPx, image.HeightPx), new(0, image.HeightPx)];
        var near = corners.Select(corner => candidates.OrderBy(candidate => candidate.DistancePxTo(corner)).Take(MostPerCorner).ToArray()).ToArray();
        if (near.Any(choices => choices.Length == 0)) return [];
        return Combinations(near)
            .SelectMany(chosen => Enumerable.Range(0, 4).Select(turn => Pose(page, chosen, turn, candidates)))
            .OfType<(Homography Pose, double ResidualMm)>()
            .OrderBy(found => found.ResidualMm)
            .Take(MostPoses)
            .Select(found => found.Pose);
    }

    private static IEnumerable<PixelPoint[]> Combinations(PixelPoint[][] near) =>
        from a in near[0]
        from b in near[1]
        from c in near[2]
        from d in near[3]
        where a != b && b != c && c != d && d != a && a != c && b != d
        select new[] { a, b, c, d };

    private static (Homography Pose, double ResidualMm)? Pose(PageLayout page, PixelPoint[] chosen, int turn, IReadOnlyList<PixelPoint> candidates)
    {
        var landmarks = page.Fiducials.Take(4).Select((mark, index) => new Landmark(mark.Centre, chosen[(index + turn) % 4])).ToList();
        if (Homography.Fit(landmarks) is not { } pose) return null;
        var fifth = page.Fiducials[4];
        var nearest = candidates.MinBy(candidate => candidate.DistancePxTo(pose.Map(fifth.Centre)));
        if (pose.Unmap(nearest).DistanceMmTo(fifth.Centre) > fifth.SizeMm) return null;
        landmarks.Add(new Landmark(fifth.Centre, nearest));
        if (Homography.Fit(landmarks) is not { } fitted) return null;
        var residual = MarkMatcher.ResidualMm(fitted, landmarks);
        return residual <= MostResidualMm ? (fitted, residual) : null;
    }
}
