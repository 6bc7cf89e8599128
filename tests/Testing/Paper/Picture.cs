using SkiaSharp;

namespace Testing.Paper;

/// <summary>A picture in memory: one byte a pixel when grey, four (red, green, blue, unused) when in colour.</summary>
public sealed record Picture(int WidthPx, int HeightPx, bool Colour, byte[] Pixels, Density Density)
{
    /// <summary>Down the page, where it differs from across: a fax.</summary>
    public Density Down { get; init; } = Density;

    public int Channels => Colour ? 4 : 1;

    public int RowBytes => WidthPx * Channels;

    private SKImageInfo Info => new(WidthPx, HeightPx, Colour ? SKColorType.Rgba8888 : SKColorType.Gray8, SKAlphaType.Opaque);

    /// <summary>White paper.</summary>
    public static Picture Blank(int widthPx, int heightPx, bool colour, Density density)
    {
        var pixels = new byte[widthPx * heightPx * (colour ? 4 : 1)];
        pixels.AsSpan().Fill(255);
        return new Picture(widthPx, heightPx, colour, pixels, density);
    }

    public Picture Copy() => this with { Pixels = (byte[])Pixels.Clone() };

    /// <summary>The brightness alone (Rec. 601).</summary>
    public Picture ToGrey()
    {
        if (!Colour) return this;
        var grey = new byte[WidthPx * HeightPx];
        for (var i = 0; i < grey.Length; i++) grey[i] = (byte)(77 * Pixels[4 * i] + 150 * Pixels[4 * i + 1] + 29 * Pixels[4 * i + 2] + 128 >> 8);
        return new Picture(WidthPx, HeightPx, false, grey, Density);
    }

    /// <summary>Draws on this picture, in pixels.</summary>
    public unsafe void Draw(Action<SKCanvas> paint)
    {
        fixed (byte* pixels = Pixels)
        {
            using var surface = SKSurface.Create(Info, (nint)pixels, RowBytes);
            paint(surface.Canvas);
            surface.Flush();
        }
    }

    /// <summary>Draws on this picture of a sheet, in millimetres from its top-left corner.</summary>
    public void DrawInMm(Action<SKCanvas> paint) => Draw(canvas =>
    {
        canvas.Scale((float)Density.PixelsPerMm);
        paint(canvas);
    });

    /// <summary>The same pixels for SkiaSharp; the caller disposes of it.</summary>
    public SKBitmap ToBitmap()
    {
        var bitmap = new SKBitmap(Info);
        Pixels.AsSpan().CopyTo(bitmap.GetPixelSpan());
        return bitmap;
    }
}
