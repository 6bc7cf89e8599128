using Forms.Geometry;

namespace FormScanner.Locating;

/// <summary>
/// Where a page point is seen: a homography, after a smooth displacement in millimetres that takes up what no plane explains
/// (a curl, a roller that slipped): a polynomial of at most third degree in x and y for each direction.
/// </summary>
internal sealed class PageMap(Homography plane, IReadOnlyList<double>? bendX = null, IReadOnlyList<double>? bendY = null)
{
    public const int BendTerms = 10;

    /// <summary>How many of the terms are of second degree or less.</summary>
    public const int SmoothTerms = 6;
    private readonly IReadOnlyList<double> _bendX = bendX ?? new double[BendTerms];
    private readonly IReadOnlyList<double> _bendY = bendY ?? new double[BendTerms];

    public Homography Plane => plane;

    public PixelPoint Map(PagePoint point)
    {
        if (bendX is null && bendY is null) return plane.Map(point);
        Span<double> terms = stackalloc double[BendTerms];
        Terms(point, terms);
        double x = 0, y = 0;
        for (var i = 0; i < BendTerms; i++)
        {
            x += _bendX[i] * terms[i];
            y += _bendY[i] * terms[i];
        }

        return plane.Map(point.Plus(x, y));
    }

    /// <summary>1, x, y, xy, x², y², x³, x²y, xy², y³ with the page centre as origin and 100 mm as unit.</summary>
    public static void Terms(PagePoint point, Span<double> terms)
    {
        var x = (point.XMm - 105) / 100;
        var y = (point.YMm - 148.5) / 100;
        (terms[0], terms[1], terms[2], terms[3], terms[4], terms[5]) = (1, x, y, x * y, x * x, y * y);
        (terms[6], terms[7], terms[8], terms[9]) = (x * x * x, x * x * y, x * y * y, y * y * y);
    }
}
