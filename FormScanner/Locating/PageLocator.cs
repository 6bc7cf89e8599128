using Forms.Geometry;
using Forms.Layout;
using Forms.PageCodes;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Lays the frozen geometry over a picture. First the QR codes say which page it is and roughly how it lies; then the corner
/// marks are chosen among the dark squares of the picture; then marks and finder squares are measured to a fraction of a
/// pixel and a homography is fitted to all of them. When both codes are destroyed, the marks alone give the pose and the
/// code in clear is read with it.
/// </summary>
internal sealed class PageLocator(QrScanner scanner, PublishedLayouts layouts, PageCodeKeys keys, LocatingLimits limits)
{
    private readonly CodeFinder _codes = new(scanner);
    private readonly ClearCodeReader _clearCode = new(layouts, keys, limits);

    public Location Locate(PagePyramid pyramid, CancellationToken cancellation)
    {
        if (BlankPage.IsBlank(pyramid.Quarter)) return new Location.Blank();
        var found = _codes.Find(pyramid, cancellation);
        var ours = found.Select(code => (Found: code, Code: PageCode.TryParse(code.Text))).Where(pair => pair.Code is not null).ToList();
        if (ours.Count == 0)
        {
            if (_clearCode.Read(pyramid, cancellation) is { } read) return Finish(pyramid, read.Code, read.Page, read.Pose, CodeSource.ClearText, false);
            return found.Count > 0 ? new Location.UnknownCode(found[0].Text) : new Location.NoCode();
        }

        var code = ours[0].Code!;
        if (layouts.Find(code) is not { } page) return new Location.UnknownCode(code.Text);
        var match = Coarse(pyramid, page, [.. ours.Where(pair => pair.Code == code).Select(pair => pair.Found)]);
        if (match is null) return new Location.NotLocated(code, NotLocatedReason.TooFewMarks, null);
        var (pose, places) = match.Value;
        var other = OtherCode(pyramid, page, pose, places);
        if (other is not null && PageCode.TryParse(other.Text) == code) places = [.. page.Codes];
        var differ = (other is not null && PageCode.TryParse(other.Text) is { } second && second != code) || ours.Exists(pair => pair.Code != code);
        return Finish(pyramid, code, page, pose, places.Count > 1 ? CodeSource.BothCodes : CodeSource.OneCode, differ);
    }

    private Location Finish(PagePyramid pyramid, PageCode code, PageLayout page, Homography pose, CodeSource source, bool differ)
    {
        var refined = Refine(pyramid.Full, page, pose);
        if (refined is null || refined.Marks < limits.LeastMarks) return new Location.NotLocated(code, NotLocatedReason.TooFewMarks, refined?.ResidualMm);
        if (refined.ResidualMm > limits.MostResidualMm) return new Location.NotLocated(code, NotLocatedReason.LandmarksDisagree, refined.ResidualMm);
        if (refined.Aspect > limits.MostAspect) return new Location.NotLocated(code, NotLocatedReason.Distorted, refined.ResidualMm);
        return new Location.Found(code, source, page, refined, differ);
    }

    /// <summary>The pose from the codes and the best choice of marks. A code may be the upper or the lower one: both are tried.</summary>
    private (Homography Pose, IReadOnlyList<PrintedSquare> Places)? Coarse(PagePyramid pyramid, PageLayout page, IReadOnlyList<FoundCode> found)
    {
        var distinct = found.Aggregate(new List<FoundCode>(), (kept, code) =>
        {
            if (kept.TrueForAll(other => other.Centre.DistancePxTo(code.Centre) > code.SidePx)) kept.Add(code);
            return kept;
        });
        (Homography Pose, IReadOnlyList<PrintedSquare> Places, double Residual)? best = null;
        foreach (var places in Assignments(page, distinct.Count))
        {
            var anchors = distinct.Zip(places).SelectMany(pair => Anchors(pair.First, pair.Second)).ToList();
            if (Homography.FitAffine(anchors) is not { } guess) continue;
            if (MarkMatcher.Match(page, guess, anchors, Candidates(pyramid, guess, page), limits) is not { } pose) continue;
            var marks = LandmarkRefiner.Marks(pyramid.Full, pose, page, limits);
            var residual = MarkMatcher.ResidualMm(pose, anchors) - 2 * marks.Count;
            if (best is null || residual < best.Value.Residual) best = (pose, places, residual);
        }

        return best is { } choice ? (choice.Pose, choice.Places) : null;
    }

    private static IEnumerable<IReadOnlyList<PrintedSquare>> Assignments(PageLayout page, int count) =>
        count >= 2 ? [[page.Codes[0], page.Codes[1]], [page.Codes[1], page.Codes[0]]] : [[page.Codes[0]], [page.Codes[1]]];

    private static IEnumerable<Landmark> Anchors(FoundCode code, PrintedSquare place)
    {
        var area = place.Area;
        PagePoint[] corners = [new(area.XMm, area.YMm), new(area.XMm, area.BottomMm), new(area.RightMm, area.BottomMm), new(area.RightMm, area.YMm)];
        return corners.Zip(code.Corners, (page, pixel) => new Landmark(page, pixel));
    }

    private IReadOnlyList<PixelPoint> Candidates(PagePyramid pyramid, Homography guess, PageLayout page)
    {
        var sidePx = page.Fiducials[0].SizeMm * guess.PixelsPerMm(page.Codes[0].Centre);
        return pyramid.CandidatesFor(sidePx, limits);
    }

    /// <summary>With the pose known, the second code is looked for only where it must be.</summary>
    private FoundCode? OtherCode(PagePyramid pyramid, PageLayout page, Homography pose, IReadOnlyList<PrintedSquare> known)
    {
        if (known.Count > 1) return null;
        var other = page.Codes.First(place => place != known[0]);
        var half = other.SizeMm * 0.95 * pose.PixelsPerMm(other.Centre);
        return scanner.Scan(pyramid.Full, PixelWindow.Around(pose.Map(other.Centre), half)) is [var first, ..] ? first : null;
    }

    private PagePose? Refine(GreyImage image, PageLayout page, Homography pose)
    {
        PagePose? best = null;
        for (var round = 0; round < 2; round++)
        {
            var marks = LandmarkRefiner.Marks(image, pose, page, limits);
            var all = marks.Concat(LandmarkRefiner.Finders(image, pose, page.Codes, limits)).ToList();
            if (all.Count < 4 || Homography.Fit(all) is not { } fitted) return best;
            (fitted, all) = WithoutOutliers(fitted, all);
            best = new PagePose(new PageMap(fitted), all, marks.Count(all.Contains), MarkMatcher.ResidualMm(fitted, all));
            pose = fitted;
        }

        return best;
    }

    private (Homography Fitted, List<Landmark> Kept) WithoutOutliers(Homography fitted, List<Landmark> all)
    {
        while (all.Count > 6)
        {
            var worst = all.MaxBy(landmark => fitted.Unmap(landmark.Pixel).DistanceMmTo(landmark.Page));
            var rest = all.Where(landmark => landmark != worst).ToList();
            if (fitted.Unmap(worst.Pixel).DistanceMmTo(worst.Page) < limits.OutlierMm || Homography.Fit(rest) is not { } without) break;
            if (MarkMatcher.ResidualMm(without, rest) > 0.5 * MarkMatcher.ResidualMm(fitted, all)) break;
            (fitted, all) = (without, rest);
        }

        return (fitted, all);
    }
}
