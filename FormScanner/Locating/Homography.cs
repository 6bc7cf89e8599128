using Forms.Geometry;

namespace FormScanner.Locating;

/// <summary>
/// A plane seen by a camera or scanner: page millimetres to picture pixels,
/// x' = (a x + b y + c) / (g x + h y + 1), y' = (d x + e y + f) / (g x + h y + 1) (Hartley and Zisserman, 2004, ch. 2).
/// </summary>
internal sealed record Homography(double A, double B, double C, double D, double E, double F, double G, double H)
{
    // Millimetres are centred and scaled before the fit, so that its equations are well conditioned.
    private const double CentreXMm = 105;
    private const double CentreYMm = 148.5;
    private const double UnitMm = 100;

    public PixelPoint Map(PagePoint point)
    {
        var x = (point.XMm - CentreXMm) / UnitMm;
        var y = (point.YMm - CentreYMm) / UnitMm;
        var w = G * x + H * y + 1;
        return new PixelPoint((A * x + B * y + C) / w, (D * x + E * y + F) / w);
    }

    /// <summary>The page point that is seen at a pixel.</summary>
    public PagePoint Unmap(PixelPoint pixel)
    {
        var (u, v) = (pixel.XPx, pixel.YPx);
        var (a1, b1, c1) = (A - u * G, B - u * H, u - C);
        var (a2, b2, c2) = (D - v * G, E - v * H, v - F);
        var det = a1 * b2 - a2 * b1;
        return new PagePoint(
            CentreXMm + UnitMm * (c1 * b2 - c2 * b1) / det,
            CentreYMm + UnitMm * (a1 * c2 - a2 * c1) / det);
    }

    /// <summary>Pixels per millimetre around a page point, the mean of both directions.</summary>
    public double PixelsPerMm(PagePoint at)
    {
        var centre = Map(at);
        return (Map(at.Plus(5, 0)).DistancePxTo(centre) + Map(at.Plus(0, 5)).DistancePxTo(centre)) / 10;
    }

    /// <summary>Fits a full homography to at least four pairs by least squares; null when they are degenerate.</summary>
    public static Homography? Fit(IReadOnlyList<Landmark> landmarks)
    {
        if (landmarks.Count < 4) return null;
        // Two rounds: the second weighs each equation by its denominator, which makes the error one of pixels.
        double g = 0, h = 0;
        double[]? s = null;
        for (var round = 0; round < 3; round++)
        {
            var system = new LeastSquares(8);
            foreach (var (page, pixel) in landmarks)
            {
                var x = (page.XMm - CentreXMm) / UnitMm;
                var y = (page.YMm - CentreYMm) / UnitMm;
                var w = g * x + h * y + 1;
                var weight = 1 / (w * w);
                system.Add([x, y, 1, 0, 0, 0, -pixel.XPx * x, -pixel.XPx * y], pixel.XPx, weight);
                system.Add([0, 0, 0, x, y, 1, -pixel.YPx * x, -pixel.YPx * y], pixel.YPx, weight);
            }

            s = system.Solve();
            if (s is null) return null;
            (g, h) = (s[6], s[7]);
        }

        return new Homography(s![0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
    }

    /// <summary>Fits a map without perspective to at least three pairs: steadier when all of them lie in one corner.</summary>
    public static Homography? FitAffine(IReadOnlyList<Landmark> landmarks)
    {
        if (landmarks.Count < 3) return null;
        var forX = new LeastSquares(3);
        var forY = new LeastSquares(3);
        foreach (var (page, pixel) in landmarks)
        {
            double[] row = [(page.XMm - CentreXMm) / UnitMm, (page.YMm - CentreYMm) / UnitMm, 1];
            forX.Add(row, pixel.XPx);
            forY.Add(row, pixel.YPx);
        }

        return forX.Solve() is { } x && forY.Solve() is { } y ? new Homography(x[0], x[1], x[2], y[0], y[1], y[2], 0, 0) : null;
    }
}

/// <summary>A printed point and where the picture shows it.</summary>
internal readonly record struct Landmark(PagePoint Page, PixelPoint Pixel);
