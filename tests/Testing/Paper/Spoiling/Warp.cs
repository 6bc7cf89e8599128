using Forms.Geometry;

namespace Testing.Paper.Spoiling;

/// <summary>
/// Where a point of the captured plane lies on the sheet, both in millimetres from their top-left corners. Warps are composed
/// first and sampled once, so that a page turned, stretched and slipped is blurred no more than a page that is only turned.
/// </summary>
public sealed record Warp(Func<PagePoint, PagePoint> ToSheet)
{
    private static readonly PagePoint A4Centre = new(105, 148.5);

    public static Warp None { get; } = new(point => point);

    /// <summary>What happens to the sheet before this.</summary>
    public Warp After(Warp earlier) => new(point => earlier.ToSheet(ToSheet(point)));

    /// <summary>Turned clockwise about the middle of the sheet.</summary>
    public static Warp Skewed(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return About(A4Centre, (x, y) => (cos * x + sin * y, cos * y - sin * x));
    }

    /// <summary>Printed or copied larger or smaller, about the middle.</summary>
    public static Warp Scaled(double across, double down) => About(A4Centre, (x, y) => (x / across, y / down));

    /// <summary>Lines that should be upright lean by this share of their length.</summary>
    public static Warp Sheared(double share) => About(A4Centre, (x, y) => (x - share * y, y));

    /// <summary>The sheet lies this far to the right and down.</summary>
    public static Warp Shifted(double rightMm, double downMm) => new(point => point.Plus(-rightMm, -downMm));

    /// <summary>A feeder whose roller slips: at a few places the paper advances more or less for some millimetres, and wavers sideways.</summary>
    public static Warp RollerSlip(double mostMm, Random random)
    {
        var slips = Enumerable.Range(0, 3).Select(_ => (At: random.Between(30, 270), Mm: random.Around(0, mostMm / 2), Over: random.Between(4, 20))).ToArray();
        var (sway, phase) = (random.Around(0, mostMm / 4), random.Between(0, 6.3));
        return new Warp(point =>
        {
            var down = slips.Sum(slip => slip.Mm * Math.Tanh((point.YMm - slip.At) / slip.Over));
            return point.Plus(sway * Math.Sin(point.YMm / 60 + phase), down);
        });
    }

    private static Warp About(PagePoint centre, Func<double, double, (double X, double Y)> map) => new(point =>
    {
        var (x, y) = map(point.XMm - centre.XMm, point.YMm - centre.YMm);
        return centre.Plus(x, y);
    });
}
