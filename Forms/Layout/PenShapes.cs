using Forms.Geometry;

namespace Forms.Layout;

/// <summary>What a pen would draw in the worked examples: a cross, a filled box, and the ten digits in their French shapes.</summary>
internal static class PenShapes
{
    private const double PenMm = 0.5;

    /// <summary>Each digit as strokes through points on a square of side 100, y downwards; the 1 has its upstroke, the 7 its bar.</summary>
    private static readonly string[] Digits =
    [
        "50,0 22,10 8,35 8,65 22,90 50,100 78,90 92,65 92,35 78,10 50,0",
        "18,38 62,0 62,100",
        "10,25 25,5 55,0 82,12 85,35 60,62 8,100 92,100",
        "12,10 45,0 80,10 82,32 50,46 85,62 88,85 55,100 10,92",
        "60,0 8,68 92,68|66,42 66,100",
        "84,0 22,0 16,44 50,38 84,54 86,82 55,100 12,92",
        "80,5 45,12 15,48 12,78 40,100 78,92 85,68 60,52 18,64",
        "8,0 92,0 40,100|22,52 80,52",
        "50,48 20,32 22,8 50,0 78,8 80,32 50,48 16,66 16,90 50,100 84,90 84,66 50,48",
        "84,34 52,50 20,36 20,10 52,0 82,10 84,34 78,72 45,100",
    ];

    public static IEnumerable<PenStroke> Cross(PageRect area) =>
    [
        Pen([new(area.XMm, area.YMm), new(area.RightMm, area.BottomMm)]),
        Pen([new(area.RightMm, area.YMm), new(area.XMm, area.BottomMm)]),
    ];

    public static IEnumerable<PenStroke> Filling(PageRect area)
    {
        const double step = 0.42;
        for (var y = area.YMm; y <= area.BottomMm; y += step)
            yield return Pen([new(area.XMm, y), new(area.RightMm, y + 0.1)]);
    }

    public static IEnumerable<PenStroke> Digit(int digit, PageRect area) =>
        Digits[digit].Split('|').Select(stroke => Pen([.. stroke.Split(' ').Select(point => At(area, point))]));

    private static PagePoint At(PageRect area, string point)
    {
        var comma = point.IndexOf(',', StringComparison.Ordinal);
        var x = int.Parse(point.AsSpan(0, comma), System.Globalization.CultureInfo.InvariantCulture);
        var y = int.Parse(point.AsSpan(comma + 1), System.Globalization.CultureInfo.InvariantCulture);
        return new PagePoint(area.XMm + area.WidthMm * x / 100, area.YMm + area.HeightMm * y / 100);
    }

    private static PenStroke Pen(IReadOnlyList<PagePoint> points) => new(points, PenMm, 0);
}
