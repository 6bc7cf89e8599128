namespace Testing.Paper.Handwriting;

/// <summary>
/// A written character as ink that can be put on paper at any size: four samples for each pixel of its picture, a margin for
/// what is added around it, bent a little and drawn with a thicker or thinner pen than it was written with.
/// </summary>
internal sealed class GlyphMask
{
    public const int Scale = 4;
    public const int MarginPx = 7;
    public const int Side = (GlyphPicture.Side + 2 * MarginPx) * Scale;

    private const int Knots = 5;

    private GlyphMask(byte[] alpha) => Alpha = alpha;

    /// <summary>Row by row, 255 is ink.</summary>
    public byte[] Alpha { get; }

    /// <param name="glyph">The written character.</param>
    /// <param name="bendPx">Standard deviation of the bend, in pixels of the picture.</param>
    /// <param name="level">The share of ink at which the stroke ends: lower is thicker, 0.25 to 0.6.</param>
    public static GlyphMask Of(GlyphPicture glyph, double bendPx, double level, Random random)
    {
        var (bendX, bendY) = (Knotted(bendPx, random), Knotted(bendPx, random));
        var alpha = new byte[Side * Side];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (u, v) = ((double)x / Side * (Knots - 1), (double)y / Side * (Knots - 1));
                var fromX = (x + 0.5) / Scale - MarginPx - 0.5 + Between(bendX, u, v);
                var fromY = (y + 0.5) / Scale - MarginPx - 0.5 + Between(bendY, u, v);
                var ink = Sample(glyph.Ink, fromX, fromY);
                alpha[y * Side + x] = (byte)(255 * Math.Clamp((ink - level) / 0.3 + 0.5, 0, 1));
            }
        }

        return new GlyphMask(alpha);
    }

    /// <summary>The box around the ink, in samples; the right and lower edges lie outside.</summary>
    public (int Left, int Top, int Right, int Bottom) Bounds()
    {
        var (left, top, right, bottom) = (Side, Side, 0, 0);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (Alpha[y * Side + x] < 128) continue;
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            }
        }

        return right == 0 ? (0, 0, Side, Side) : (left, top, right, bottom);
    }

    /// <summary>The width of the pen in samples: the ink's area over half its outline.</summary>
    public double StrokeWidth()
    {
        double area = 0, outline = 0;
        for (var y = 1; y < Side - 1; y++)
        {
            for (var x = 1; x < Side - 1; x++)
            {
                var at = y * Side + x;
                if (Alpha[at] < 128) continue;
                area++;
                if (Alpha[at - 1] < 128 || Alpha[at + 1] < 128 || Alpha[at - Side] < 128 || Alpha[at + Side] < 128) outline++;
            }
        }

        return outline == 0 ? Scale : Math.Clamp(2 * area / outline, 1.2 * Scale, 5 * Scale);
    }

    /// <summary>Draws a straight stroke with round ends.</summary>
    public void Stroke(double fromX, double fromY, double toX, double toY, double width)
    {
        var (dx, dy) = (toX - fromX, toY - fromY);
        var length = Math.Max(1e-6, dx * dx + dy * dy);
        var reach = (int)Math.Ceiling(width / 2 + 1);
        for (var y = Math.Max(0, (int)Math.Min(fromY, toY) - reach); y <= Math.Min(Side - 1, (int)Math.Max(fromY, toY) + reach); y++)
        {
            for (var x = Math.Max(0, (int)Math.Min(fromX, toX) - reach); x <= Math.Min(Side - 1, (int)Math.Max(fromX, toX) + reach); x++)
            {
                var along = Math.Clamp(((x - fromX) * dx + (y - fromY) * dy) / length, 0, 1);
                var (awayX, awayY) = (x - fromX - along * dx, y - fromY - along * dy);
                var ink = Math.Clamp(width / 2 + 0.5 - Math.Sqrt(awayX * awayX + awayY * awayY), 0, 1);
                Alpha[y * Side + x] = Math.Max(Alpha[y * Side + x], (byte)(255 * ink));
            }
        }
    }

    private static double[] Knotted(double deviation, Random random) => [.. Enumerable.Range(0, Knots * Knots).Select(_ => random.Around(0, deviation))];

    private static double Between(double[] knots, double u, double v)
    {
        var (x, y) = (Math.Min((int)u, Knots - 2), Math.Min((int)v, Knots - 2));
        var (s, t) = (Smooth(u - x), Smooth(v - y));
        var upper = knots[y * Knots + x] * (1 - s) + knots[y * Knots + x + 1] * s;
        var lower = knots[(y + 1) * Knots + x] * (1 - s) + knots[(y + 1) * Knots + x + 1] * s;
        return upper * (1 - t) + lower * t;
    }

    private static double Smooth(double t) => t * t * (3 - 2 * t);

    private static double Sample(byte[] ink, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (s, t) = (x - left, y - top);
        return ((At(ink, left, top) * (1 - s) + At(ink, left + 1, top) * s) * (1 - t)
            + (At(ink, left, top + 1) * (1 - s) + At(ink, left + 1, top + 1) * s) * t) / 255;
    }

    private static double At(byte[] ink, int x, int y) =>
        x < 0 || y < 0 || x >= GlyphPicture.Side || y >= GlyphPicture.Side ? 0 : ink[y * GlyphPicture.Side + x];
}
