using SkiaSharp;

namespace Testing.Paper.Spoiling;

/// <summary>One generation of copying: contrast, blur, a slightly other size, specks of dirt, toner that is too dark or too faint.</summary>
public static class Photocopy
{
    public static Picture Of(Picture sheet, Random random)
    {
        var size = 1 + random.Between(0.003, 0.01) * (random.Happens(0.5) ? 1 : -1);
        var warp = Warp.Shifted(random.Around(0, 1), random.Around(0, 1)).After(Warp.Skewed(random.Around(0, 0.35))).After(Warp.Scaled(size, size));
        var copy = Resampler.Over(Picture.Blank(sheet.WidthPx, sheet.HeightPx, false, sheet.Density), sheet.ToGrey(), warp, Frame.A4(sheet.Density));
        copy = Blur.Of(copy, sheet.Density.Dpi / 300 * random.Between(0.9, 1.4));
        return Dirty(random.Happens(0.5) ? Dark(copy, random) : Faint(copy, random), random);
    }

    private static Picture Dark(Picture copy, Random random) => Tone.Hard(copy, random.Between(150, 195), random.Between(11, 18));

    private static Picture Faint(Picture copy, Random random)
    {
        var (thin, wave) = (random.Between(0.1, 0.3), random.Between(2, 6));
        var pale = Tone.Levels(Tone.Hard(copy, random.Between(125, 150), random.Between(9, 14)), random.Between(50, 105), 252);
        // Toner runs out in bands along the drum.
        var light = new double[256];
        for (var i = 0; i < light.Length; i++) light[i] = thin * (0.5 + 0.5 * Math.Sin(i / 255.0 * Math.PI * wave));
        for (var y = 0; y < pale.HeightPx; y++)
        {
            foreach (ref var pixel in pale.Pixels.AsSpan(y * pale.RowBytes, pale.RowBytes))
                pixel = (byte)(pixel + (255 - pixel) * light[y * 255 / pale.HeightPx]);
        }

        return pale;
    }

    private static Picture Dirty(Picture copy, Random random)
    {
        copy.DrawInMm(canvas =>
        {
            for (var n = random.Next(40, 220); n > 0; n--)
            {
                using var dirt = new SKPaint { Color = new SKColor((byte)0, (byte)0, (byte)0, (byte)random.Next(90, 255)), IsAntialias = true };
                var radius = (float)(0.04 + 0.16 * Math.Pow(random.NextDouble(), 4));
                canvas.DrawOval((float)random.Between(0, 210), (float)random.Between(0, 297), radius, radius * (float)random.Between(0.6, 1.6), dirt);
            }
        });
        return copy;
    }
}
