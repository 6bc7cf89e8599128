using Forms.Geometry;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>A smooth displacement over the page, in millimetres: what no plane explains.</summary>
internal sealed class Bend(double[] x, double[] y)
{
    // Terms of a shift with stretch and turn, of the second and of the third degree.
    private static readonly int[] Degrees = [3, PageMap.SmoothTerms, PageMap.BendTerms];

    public static Bend None { get; } = new(new double[PageMap.BendTerms], new double[PageMap.BendTerms]);

    public PageMap Over(Homography plane) => new(plane, x, y);

    public (double XMm, double YMm) At(PagePoint point) => (Evaluate(x, point), Evaluate(y, point));

    public double LengthMm(PagePoint point)
    {
        var (byX, byY) = At(point);
        return Math.Sqrt(byX * byX + byY * byY);
    }

    /// <summary>
    /// Fits by least squares, then leaves out the points that lie off and fits again, closing in. With too few points the
    /// degree falls, and in the end the bend is none: a page that shows no frames keeps its plane.
    /// </summary>
    public static Bend Fit(List<BendPoint> points, int mostTerms, AlignmentLimits limits)
    {
        var affordable = Degrees.Where(degree => degree <= mostTerms && points.Count >= degree * limits.LeastPointsPerTerm).ToList();
        if (affordable.Count == 0) return None;
        var terms = affordable.Max();
        var least = terms * limits.LeastPointsPerTerm;
        var (bend, kept) = (None, points);
        for (var round = 0; round < 4; round++)
        {
            if (FitOne(kept, terms, point => point.XMm) is not { } fittedX || FitOne(kept, terms, point => point.YMm) is not { } fittedY) return bend;
            bend = new Bend(fittedX, fittedY);
            var tolerance = round == 0 ? 2 * limits.MostLeftMm : limits.MostLeftMm;
            var next = points.Where(point => bend.Misses(point) < tolerance).ToList();
            if (next.Count < least) break;
            kept = next;
        }

        return bend;
    }

    private double Misses(BendPoint point)
    {
        var (byX, byY) = At(point.At);
        return Math.Max(Math.Abs(point.XMm - byX), Math.Abs(point.YMm - byY));
    }

    private static double[]? FitOne(List<BendPoint> points, int terms, Func<BendPoint, double> value)
    {
        var system = new LeastSquares(terms);
        Span<double> row = stackalloc double[PageMap.BendTerms];
        foreach (var point in points)
        {
            PageMap.Terms(point.At, row);
            system.Add(row[..terms], value(point));
        }

        if (system.Solve() is not { } solved) return null;
        Array.Resize(ref solved, PageMap.BendTerms);
        return solved;
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

/// <summary>A place on the page and the displacement that was seen there.</summary>
internal readonly record struct BendPoint(PagePoint At, double XMm, double YMm);
