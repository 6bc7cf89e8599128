using Forms.Geometry;

namespace Testing.Paper.Spoiling;

/// <summary>
/// A camera over a page that is bent like a cylinder. The page's middle is the origin, x to the right, y down, z up towards
/// the camera; the page is turned in its plane, then tilted about both axes of the picture.
/// </summary>
internal sealed class PinholeCamera
{
    private const double DistanceMm = 420;
    private const double HalfWidthMm = 105;
    private const double HalfHeightMm = 148.5;
    private readonly double[] _turn;
    private readonly double _curlMm;
    private readonly bool _curlsAcross;
    private readonly double _focalPx;
    private readonly double _centreX;
    private readonly double _centreY;

    /// <summary>Held so that the whole page, its middle somewhere near the middle of the picture, fills that share of it.</summary>
    public PinholeCamera(double turnedDegrees, double tiltXDegrees, double tiltYDegrees, double curlMm, bool curlsAcross, int widthPx, int heightPx, double fills, (double X, double Y) offCentre)
    {
        _turn = Rotation(turnedDegrees * Math.PI / 180, tiltXDegrees * Math.PI / 180, tiltYDegrees * Math.PI / 180);
        (_curlMm, _curlsAcross) = (curlMm, curlsAcross);
        _focalPx = 1;
        var seen = Corners();
        var (left, right) = (seen.Min(at => at.X), seen.Max(at => at.X));
        var (top, bottom) = (seen.Min(at => at.Y), seen.Max(at => at.Y));
        _focalPx = fills * Math.Min(widthPx / (right - left), heightPx / (bottom - top));
        var (freeX, freeY) = (widthPx - _focalPx * (right - left), heightPx - _focalPx * (bottom - top));
        _centreX = widthPx / 2.0 - _focalPx * (left + right) / 2 + offCentre.X * freeX / 2;
        _centreY = heightPx / 2.0 - _focalPx * (top + bottom) / 2 + offCentre.Y * freeY / 2;
    }

    /// <summary>The corners of the sheet in the picture: top-left, top-right, bottom-right, bottom-left.</summary>
    public IReadOnlyList<(double X, double Y)> Corners() =>
        [Seen(-HalfWidthMm, -HalfHeightMm), Seen(HalfWidthMm, -HalfHeightMm), Seen(HalfWidthMm, HalfHeightMm), Seen(-HalfWidthMm, HalfHeightMm)];

    /// <summary>The warp of this view for a frame of one pixel a millimetre.</summary>
    public Warp ToWarp() => new(pixel =>
    {
        var (a, b) = ((pixel.XMm - _centreX) / _focalPx, (pixel.YMm - _centreY) / _focalPx);
        double x = 0, y = 0, height = 0;
        // The ray is met with the level of the paper found last; three rounds leave less than a hundredth of a millimetre.
        for (var round = 0; round < 4; round++)
        {
            var reach = (height - _turn[8] * DistanceMm) / (a * _turn[2] + b * _turn[5] - _turn[8]);
            var (qx, qy, qz) = (a * reach, b * reach, DistanceMm - reach);
            x = _turn[0] * qx + _turn[3] * qy + _turn[6] * qz;
            y = _turn[1] * qx + _turn[4] * qy + _turn[7] * qz;
            height = Height(_curlsAcross ? x : y);
        }

        return _curlsAcross
            ? new PagePoint(HalfWidthMm + OnPaper(x), HalfHeightMm + y)
            : new PagePoint(HalfWidthMm + x, HalfHeightMm + OnPaper(y));
    });

    private double HalfLength => _curlsAcross ? HalfWidthMm : HalfHeightMm;

    /// <summary>An arch of cosine shape from edge to edge.</summary>
    private double Height(double at) => Math.Abs(at) > HalfLength ? 0 : _curlMm * Math.Cos(Math.PI * at / (2 * HalfLength));

    /// <summary>The length along the arch from its middle: the integral of 1 + slope²/2.</summary>
    private double OnPaper(double at)
    {
        var bend = Math.PI / (2 * HalfLength);
        return at + _curlMm * _curlMm * bend * bend / 4 * (at - Math.Sin(2 * bend * at) / (2 * bend));
    }

    private (double X, double Y) Seen(double x, double y)
    {
        var (qx, qy, qz) = (_turn[0] * x + _turn[1] * y, _turn[3] * x + _turn[4] * y, _turn[6] * x + _turn[7] * y);
        return (_centreX + _focalPx * qx / (DistanceMm - qz), _centreY + _focalPx * qy / (DistanceMm - qz));
    }

    private static double[] Rotation(double turn, double tiltX, double tiltY)
    {
        var (s, c) = Math.SinCos(turn);
        var (sx, cx) = Math.SinCos(tiltX);
        var (sy, cy) = Math.SinCos(tiltY);
        // Rows of Ry(tiltY) · Rx(tiltX) · Rz(turn).
        return
        [
            cy * c + sy * sx * s, -cy * s + sy * sx * c, sy * cx,
            cx * s, cx * c, -sx,
            -sy * c + cy * sx * s, sy * s + cy * sx * c, cy * cx,
        ];
    }
}
