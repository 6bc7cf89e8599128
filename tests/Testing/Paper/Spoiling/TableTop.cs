using SkiaSharp;

namespace Testing.Paper.Spoiling;

/// <summary>The table a page lies on, with the shadow the page throws.</summary>
internal static class TableTop
{
    // Drawn small and enlarged: a table out of focus.
    private const int Smaller = 8;

    public static Picture Under(IReadOnlyList<(double X, double Y)> corners, int widthPx, int heightPx, bool wood, bool colour, Random random)
    {
        var small = Picture.Blank(widthPx / Smaller, heightPx / Smaller, true, new Density(25.4));
        if (wood) Grain(small, random);
        else Slate(small, random);
        small.Draw(canvas =>
        {
            using var shadow = new SKPaint { Color = new SKColor(0, 0, 0, 130), IsAntialias = true, MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 4) };
            using var builder = new SKPathBuilder();
            builder.AddPoly([.. corners.Select(at => new SKPoint((float)at.X / Smaller + 2, (float)at.Y / Smaller + 3))], true);
            using var path = builder.Detach();
            canvas.DrawPath(path, shadow);
        });
        var table = Picture.Blank(widthPx, heightPx, colour, new Density(25.4));
        using var bitmap = small.ToBitmap();
        table.Draw(canvas => canvas.DrawBitmap(bitmap, new SKRect(0, 0, widthPx, heightPx), new SKSamplingOptions(SKFilterMode.Linear)));
        return table;
    }

    private static void Grain(Picture small, Random random)
    {
        var (wave, phase, lean) = (random.Between(0.05, 0.12), random.Between(0, 6), random.Between(-0.15, 0.15));
        var tone = random.Between(0.75, 1.15);
        for (var y = 0; y < small.HeightPx; y++)
        {
            for (var x = 0; x < small.WidthPx; x++)
            {
                var across = y + lean * x + 9 * Math.Sin(x * 0.008 + phase);
                var ring = 0.5 + 0.25 * Math.Sin(across * wave * 6) + 0.15 * Math.Sin(across * wave * 17 + x * 0.01) + random.Around(0, 0.04);
                var plank = (int)(across + 400) / 90 % 2 == 0 ? 1 : 0.9;
                Set(small, x, y, (124 + 50 * ring) * tone * plank, (86 + 40 * ring) * tone * plank, (54 + 28 * ring) * tone * plank);
            }
        }
    }

    private static void Slate(Picture small, Random random)
    {
        var tone = random.Between(28, 70);
        for (var y = 0; y < small.HeightPx; y++)
        {
            for (var x = 0; x < small.WidthPx; x++)
            {
                var level = tone + random.Around(0, 3) + 5 * Math.Sin(x * 0.011) * Math.Sin(y * 0.008);
                Set(small, x, y, level, level + 2, level + 5);
            }
        }
    }

    private static void Set(Picture small, int x, int y, double red, double green, double blue)
    {
        var pixel = small.Pixels.AsSpan((y * small.WidthPx + x) * 4, 3);
        (pixel[0], pixel[1], pixel[2]) = ((byte)Math.Clamp(red, 0, 255), (byte)Math.Clamp(green, 0, 255), (byte)Math.Clamp(blue, 0, 255));
    }
}
