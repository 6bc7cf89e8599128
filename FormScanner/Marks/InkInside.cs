using Forms.Geometry;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>The ink inside the frame of a box, row by row, from 0 (paper) to 1.</summary>
internal sealed class InkInside
{
    // A pixel is covered when it has half the ink of the darkest of this box: a pencil covers as a pen does, only paler.
    private const float HalfInk = 0.5f;
    private const double DarkestShare = 0.9;
    private const float LeastInk = 0.12f;
    private const double SpotFill = 0.5;
    private readonly float[] _ink;
    private readonly int _width;
    private readonly int _height;
    private readonly double _pixelsPerMm;

    private readonly float _covered;

    private InkInside(float[] ink, int width, int height, double pixelsPerMm)
    {
        (_ink, _width, _height, _pixelsPerMm) = (ink, width, height, pixelsPerMm);
        var inked = ink.Where(value => value > LeastInk).Order().ToArray();
        _covered = inked.Length == 0 ? 1 : Math.Max(LeastInk, HalfInk * inked[(int)(DarkestShare * (inked.Length - 1))]);
    }

    /// <summary>Share of the inside that is ink, 0 to 1.</summary>
    public double Share => _ink.Length == 0 ? 0 : _ink.Average();

    /// <summary>Share of the inside that the pen or pencil went over, however pale, 0 to 1.</summary>
    public double CoveredShare => _ink.Length == 0 ? 0 : (double)_ink.Count(value => value >= _covered) / _ink.Length;

    public static InkInside Of(PagePatch patch, float[] ink, PageRect inside)
    {
        var density = patch.Density.PixelsPerMm;
        int Pixel(double mm, double from) => (int)Math.Round((mm - from) * density);
        var (left, top) = (Pixel(inside.XMm, patch.Area.XMm), Pixel(inside.YMm, patch.Area.YMm));
        var (width, height) = (Pixel(inside.RightMm, patch.Area.XMm) - left, Pixel(inside.BottomMm, patch.Area.YMm) - top);
        var cut = new float[width * height];
        for (var y = 0; y < height; y++) ink.AsSpan((top + y) * patch.WidthPx + left, width).CopyTo(cut.AsSpan(y * width));
        return new InkInside(cut, width, height, density);
    }

    /// <summary>The longer side in millimetres of the box around the ink: a pen that rested makes a dot, a mark goes somewhere.</summary>
    public double ExtentMm()
    {
        var (left, right, top, bottom) = (_width, -1, _height, -1);
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                if (_ink[y * _width + x] < _covered) continue;
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
        }

        return right < 0 ? 0 : (Math.Max(right - left, bottom - top) + 1) / _pixelsPerMm;
    }

    /// <summary>Whether the ink is a compact spot, as of a pen that rested: it fills more than half of its square.</summary>
    public bool IsSpot(double mostMm)
    {
        var extent = ExtentMm();
        return extent < mostMm && CoveredShare * _ink.Length / (_pixelsPerMm * _pixelsPerMm) > SpotFill * extent * extent;
    }

    /// <summary>
    /// The radius in millimetres of the largest disc without ink: a cross leaves clear corners however heavy it is, a box that
    /// was filled in does not. The frame bounds the disc. City-block and diagonal steps, 1 and 1.4.
    /// </summary>
    public double ClearRadiusMm()
    {
        var distance = new double[_ink.Length];
        for (var y = 0; y < _height; y++)
            for (var x = 0; x < _width; x++)
                distance[y * _width + x] = _ink[y * _width + x] >= _covered ? 0 : Math.Min(Nearer(distance, x, y, -1), EdgePx(x, y));
        var largest = 0.0;
        for (var y = _height - 1; y >= 0; y--)
        {
            for (var x = _width - 1; x >= 0; x--)
            {
                var at = y * _width + x;
                distance[at] = Math.Min(distance[at], Nearer(distance, x, y, 1));
                largest = Math.Max(largest, distance[at]);
            }
        }

        return largest / _pixelsPerMm;
    }

    private double EdgePx(int x, int y) => Math.Min(Math.Min(x, y), Math.Min(_width - 1 - x, _height - 1 - y)) + 1;

    private double Nearer(double[] distance, int x, int y, int side)
    {
        double At(int dx, int dy, double step) =>
            x + dx < 0 || x + dx >= _width || y + dy < 0 || y + dy >= _height ? double.PositiveInfinity : distance[(y + dy) * _width + x + dx] + step;
        return Math.Min(Math.Min(At(side, 0, 1), At(0, side, 1)), Math.Min(At(side, side, 1.4), At(-side, side, 1.4)));
    }
}
