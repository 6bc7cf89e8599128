using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Measures where marks and the finder squares of the QR codes really are, to a fraction of a pixel: each is laid flat with
/// the pose known so far and its centre of ink taken. One whose amount of ink is not what was printed is damaged and left out.
/// </summary>
internal static class LandmarkRefiner
{
    private const double PixelsPerMm = 10;
    private const double MarginMm = 1.6;
    private const int CodeModules = 29;
    private const int FinderModules = 7;

    // A finder square has 33 black modules of its 49.
    private const double FinderInk = 33.0 / 49;

    public static IReadOnlyList<Landmark> Marks(GreyImage image, Homography pose, PageLayout page, LocatingLimits limits) =>
        [.. page.Fiducials.Select(mark => Centre(image, pose, mark.Area, MarginMm, 1, limits)).OfType<Landmark>()];

    public static IReadOnlyList<Landmark> Finders(GreyImage image, Homography pose, IEnumerable<PrintedSquare> codes, LocatingLimits limits) =>
        [.. codes.SelectMany(FinderAreas).Select(area => Centre(image, pose, area, area.WidthMm / FinderModules * 0.8, FinderInk, limits)).OfType<Landmark>()];

    private static IEnumerable<PageRect> FinderAreas(PrintedSquare code)
    {
        var side = code.SizeMm * FinderModules / CodeModules;
        var far = code.SizeMm - side;
        var (x, y) = (code.TopLeft.XMm, code.TopLeft.YMm);
        return [new(x, y, side, side), new(x + far, y, side, side), new(x, y + far, side, side)];
    }

    private static Landmark? Centre(GreyImage image, Homography pose, PageRect area, double marginMm, double inkShare, LocatingLimits limits)
    {
        var map = new PageMap(pose);
        var (shiftX, shiftY) = (0.0, 0.0);
        for (var round = 0; round < 3; round++)
        {
            var patch = PagePatch.Sample(image, map, area.Moved(shiftX, shiftY).Grown(marginMm), new PatchDensity(PixelsPerMm));
            if (InkCentre(patch) is not { } ink) return null;
            shiftX += ink.XMm;
            shiftY += ink.YMm;
            if (Math.Abs(shiftX) > marginMm * 2 || Math.Abs(shiftY) > marginMm * 2) return null;
            if (round < 2) continue;
            var expected = area.WidthMm * area.HeightMm * inkShare;
            if (Math.Abs(ink.MassMm2 - expected) > limits.MassTolerance * expected) return null;
        }

        return new Landmark(area.Centre, pose.Map(area.Centre.Plus(shiftX, shiftY)));
    }

    private static (double XMm, double YMm, double MassMm2)? InkCentre(PagePatch patch)
    {
        var levels = GreyLevels.Of(patch.Pixels);
        if (levels.White - levels.Black < 24) return null;
        double sum = 0, sumX = 0, sumY = 0;
        for (var y = 0; y < patch.HeightPx; y++)
        {
            for (var x = 0; x < patch.WidthPx; x++)
            {
                var ink = levels.Darkness(patch.Pixels[y * patch.WidthPx + x]);
                if (ink < 0.25) continue;
                sum += ink;
                sumX += ink * (x + 0.5);
                sumY += ink * (y + 0.5);
            }
        }

        if (sum <= 0) return null;
        var density = patch.Density.PixelsPerMm;
        return ((sumX / sum - patch.WidthPx / 2.0) / density, (sumY / sum - patch.HeightPx / 2.0) / density, sum / density / density);
    }
}
