using Forms.Geometry;

namespace Testing.Paper.Spoiling;

/// <summary>
/// Samples a sheet through a warp. The warp is evaluated on a grid of 16 pixels and interpolated between, which is exact to a
/// hundredth of a pixel for everything paper does; pixels are taken bilinearly, several for one where the sheet is finer.
/// </summary>
internal static class Resampler
{
    private const int GridPx = 16;

    /// <summary>Writes the sheet over the backdrop, which has the size of the frame; its edge is blended.</summary>
    public static Picture Over(Picture backdrop, Picture sheet, Warp warp, Frame frame)
    {
        var output = backdrop.Copy();
        var (columns, rows) = (output.WidthPx / GridPx + 2, output.HeightPx / GridPx + 2);
        var upper = new (double X, double Y)[columns];
        var lower = GridRow(0);
        var finer = Finer(sheet, warp, frame);
        for (var row = 0; row < rows - 1; row++)
        {
            upper = lower;
            lower = GridRow(row + 1);
            for (var y = row * GridPx; y < Math.Min(output.HeightPx, (row + 1) * GridPx); y++) Line(y, (y - row * GridPx) / (double)GridPx);
        }

        return output;

        (double X, double Y)[] GridRow(int row)
        {
            var points = new (double X, double Y)[columns];
            for (var column = 0; column < columns; column++)
            {
                var at = warp.ToSheet(new PagePoint((column * GridPx + 0.5) / frame.Across.PixelsPerMm, (row * GridPx + 0.5) / frame.Down.PixelsPerMm));
                points[column] = (at.XMm * sheet.Density.PixelsPerMm - 0.5, at.YMm * sheet.Down.PixelsPerMm - 0.5);
            }

            return points;
        }

        void Line(int y, double down)
        {
            for (var column = 0; column * GridPx < output.WidthPx; column++)
            {
                var (ax, ay) = Mix(upper[column], lower[column], down);
                var (bx, by) = Mix(upper[column + 1], lower[column + 1], down);
                var (stepX, stepY) = ((float)((bx - ax) / GridPx), (float)((by - ay) / GridPx));
                var (u, v) = ((float)ax, (float)ay);
                var end = Math.Min(output.WidthPx, (column + 1) * GridPx);
                for (var x = column * GridPx; x < end; x++, u += stepX, v += stepY) Sample(output, (y * output.WidthPx + x) * output.Channels, sheet, u, v, finer);
            }
        }
    }

    /// <summary>How many pixels of the sheet there are to one of the frame, in its middle.</summary>
    private static int Finer(Picture sheet, Warp warp, Frame frame)
    {
        var middle = new PagePoint(frame.WidthMm / 2, frame.HeightMm / 2);
        var next = middle.Plus(1 / frame.Across.PixelsPerMm, 0);
        return Math.Clamp((int)Math.Round(warp.ToSheet(middle).DistanceMmTo(warp.ToSheet(next)) * sheet.Density.PixelsPerMm), 1, 3);
    }

    private static (double X, double Y) Mix((double X, double Y) a, (double X, double Y) b, double share) =>
        (a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);

    private static void Sample(Picture output, int target, Picture sheet, float u, float v, int finer)
    {
        if (u < -0.5f || v < -0.5f || u > sheet.WidthPx - 0.5f || v > sheet.HeightPx - 0.5f) return;
        var inside = finer == 1 && u >= 0 && v >= 0 && u < sheet.WidthPx - 1 && v < sheet.HeightPx - 1;
        if (inside) Within(output, target, sheet, u, v);
        else AtEdgeOrFiner(output, target, sheet, u, v, finer);
    }

    /// <summary>The common case, in whole numbers: weights of 1/128.</summary>
    private static void Within(Picture output, int target, Picture sheet, float u, float v)
    {
        var (x, y) = ((int)u, (int)v);
        var (fx, fy) = ((int)((u - x) * 128), (int)((v - y) * 128));
        var channels = sheet.Channels;
        var upper = sheet.Pixels.AsSpan((y * sheet.WidthPx + x) * channels, 2 * channels);
        var lower = sheet.Pixels.AsSpan(((y + 1) * sheet.WidthPx + x) * channels, 2 * channels);
        if (channels == 1)
        {
            output.Pixels[target] = (byte)((128 - fy) * ((128 - fx) * upper[0] + fx * upper[1]) + fy * ((128 - fx) * lower[0] + fx * lower[1]) + 8192 >> 14);
            return;
        }

        var pixel = output.Pixels.AsSpan(target, 4);
        for (var c = 0; c < 3; c++)
            pixel[c] = (byte)((128 - fy) * ((128 - fx) * upper[c] + fx * upper[c + 4]) + fy * ((128 - fx) * lower[c] + fx * lower[c + 4]) + 8192 >> 14);
    }

    private static void AtEdgeOrFiner(Picture output, int target, Picture sheet, float u, float v, int finer)
    {
        var (w, h, channels) = (sheet.WidthPx, sheet.HeightPx, sheet.Channels);
        var edge = Math.Min(1f, Math.Min(Math.Min(u + 0.5f, w - 0.5f - u), Math.Min(v + 0.5f, h - 0.5f - v)));
        for (var channel = 0; channel < Math.Min(3, channels); channel++)
        {
            float sum = 0;
            for (var sub = 0; sub < finer * finer; sub++)
            {
                var su = Math.Clamp(u + sub % finer - (finer - 1) / 2f, 0, w - 1.001f);
                var sv = Math.Clamp(v + sub / finer - (finer - 1) / 2f, 0, h - 1.001f);
                var (x, y) = ((int)su, (int)sv);
                var (fx, fy) = (su - x, sv - y);
                var at = (y * w + x) * channels + channel;
                var top = sheet.Pixels[at] + fx * (sheet.Pixels[at + channels] - sheet.Pixels[at]);
                var below = at + w * channels;
                var bottom = sheet.Pixels[below] + fx * (sheet.Pixels[below + channels] - sheet.Pixels[below]);
                sum += top + fy * (bottom - top);
            }

            ref var pixel = ref output.Pixels[target + channel];
            pixel = (byte)(pixel + edge * (sum / (finer * finer) - pixel) + 0.5f);
        }
    }
}
