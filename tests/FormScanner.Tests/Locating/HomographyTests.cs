using Forms.Geometry;
using FormScanner.Locating;

namespace FormScanner.Tests.Locating;

[TestClass]
public sealed class HomographyTests
{
    // A page seen at a slant: 7.9 px a millimetre, turned, and with perspective.
    private static readonly Homography Seen = new(790, 60, 800, -45, 780, 1170, 0.04, -0.03);
    private static readonly PagePoint[] Corners = [new(14, 14), new(196, 14), new(196, 283), new(14, 283), new(14, 98)];

    [TestMethod]
    public void A_fit_to_exact_points_is_the_map_itself()
    {
        var fitted = Homography.Fit(Pairs(Corners))!;

        foreach (var point in (PagePoint[])[.. Corners, new(105, 148.5), new(50, 200), new(0, 0)])
            Assert.IsLessThan(1e-6, fitted.Map(point).DistancePxTo(Seen.Map(point)));
    }

    [TestMethod]
    public void Unmapping_undoes_mapping()
    {
        foreach (var point in (PagePoint[])[new(0, 0), new(210, 297), new(105, 148.5), new(33.3, 271.9)])
            Assert.IsLessThan(1e-9, Seen.Unmap(Seen.Map(point)).DistanceMmTo(point));
    }

    [TestMethod]
    public void Errors_of_single_points_are_shared_out()
    {
        var random = new Random(3);
        var points = Enumerable.Range(0, 60).Select(_ => new PagePoint(210 * random.NextDouble(), 297 * random.NextDouble())).ToArray();
        var shaken = Pairs(points).Select(pair => pair with { Pixel = new(pair.Pixel.XPx + random.NextDouble() - 0.5, pair.Pixel.YPx + random.NextDouble() - 0.5) });

        var fitted = Homography.Fit([.. shaken])!;

        // Half a pixel of noise at 60 points leaves less than a fifth of a pixel.
        Assert.IsLessThan(0.2, fitted.Map(new(105, 148.5)).DistancePxTo(Seen.Map(new(105, 148.5))));
    }

    [TestMethod]
    public void Points_that_fix_nothing_give_no_map()
    {
        Assert.IsNull(Homography.Fit(Pairs(Corners[..3])));
        Assert.IsNull(Homography.Fit(Pairs([new(10, 10), new(20, 20), new(30, 30), new(40, 40)])));
        Assert.IsNull(Homography.FitAffine(Pairs(Corners[..2])));
        Assert.IsNull(Homography.FitAffine(Pairs([new(10, 10), new(20, 20), new(30, 30)])));
    }

    [TestMethod]
    public void Without_perspective_three_points_are_enough()
    {
        var flat = Seen with { G = 0, H = 0 };

        var fitted = Homography.FitAffine([.. Corners[..3].Select(point => new Landmark(point, flat.Map(point)))])!;

        Assert.IsLessThan(1e-6, fitted.Map(new(105, 250)).DistancePxTo(flat.Map(new(105, 250))));
        Assert.AreEqual(0, fitted.G);
        Assert.AreEqual(7.9, flat.PixelsPerMm(new(105, 148.5)), 0.1);
    }

    [TestMethod]
    public void Least_squares_finds_the_line_through_weighted_points()
    {
        var line = new LeastSquares(2);
        line.Add([0, 1], 1);
        line.Add([1, 1], 3);
        line.Add([2, 1], 5);
        line.Add([2, 1], 500, weight: 0);

        var solution = line.Solve()!;

        Assert.AreEqual(2, solution[0], 1e-9);
        Assert.AreEqual(1, solution[1], 1e-9);
    }

    [TestMethod]
    public void Least_squares_says_when_equations_are_too_few()
    {
        var line = new LeastSquares(2);
        line.Add([1, 1], 3);

        Assert.IsNull(line.Solve());
    }

    private static Landmark[] Pairs(IEnumerable<PagePoint> points) => [.. points.Select(point => new Landmark(point, Seen.Map(point)))];
}
