using Forms.Geometry;

namespace Testing.Paper.Handwriting;

/// <summary>Lines through points, as a hand draws them.</summary>
internal static class Curve
{
    private const double StepMm = 0.18;

    /// <summary>A smooth line through the points (Catmull and Rom), sampled finely enough for the pen.</summary>
    public static List<PagePoint> Through(IReadOnlyList<PagePoint> points)
    {
        var line = new List<PagePoint> { points[0] };
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var (a, b, c, d) = (points[Math.Max(0, i - 1)], points[i], points[i + 1], points[Math.Min(points.Count - 1, i + 2)]);
            var steps = Math.Max(2, (int)Math.Ceiling(b.DistanceMmTo(c) / StepMm));
            for (var step = 1; step <= steps; step++)
            {
                var t = (double)step / steps;
                line.Add(new PagePoint(Between(a.XMm, b.XMm, c.XMm, d.XMm, t), Between(a.YMm, b.YMm, c.YMm, d.YMm, t)));
            }
        }

        return line;
    }

    /// <summary>A stroke meant to be straight: bowed to one side, its ends not quite where they were meant to be.</summary>
    public static List<PagePoint> Straight(PagePoint from, PagePoint to, double endNoiseMm, Random random)
    {
        var start = from.Plus(random.Around(0, endNoiseMm), random.Around(0, endNoiseMm));
        var end = to.Plus(random.Around(0, endNoiseMm), random.Around(0, endNoiseMm));
        var (dx, dy) = (end.XMm - start.XMm, end.YMm - start.YMm);
        var bow = random.Around(0, 0.035);
        var skew = random.Between(0.35, 0.65);
        return Through([start, new PagePoint(start.XMm + skew * dx - bow * dy, start.YMm + skew * dy + bow * dx), end]);
    }

    /// <summary>The same line with the slow tremble of a hand: noise that keeps its direction for about a millimetre.</summary>
    public static List<PagePoint> Trembling(IReadOnlyList<PagePoint> line, double tremorMm, Random random)
    {
        if (tremorMm <= 0) return [.. line];
        double x = 0, y = 0;
        return [.. line.Select(point =>
        {
            x = 0.85 * x + random.Around(0, 0.5 * tremorMm);
            y = 0.85 * y + random.Around(0, 0.5 * tremorMm);
            return point.Plus(x, y);
        })];
    }

    private static double Between(double a, double b, double c, double d, double t) =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}
