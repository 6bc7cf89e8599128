using FormScanner.Imaging;
using SkiaSharp;

namespace FormScanner.Tests.Imaging;

/// <summary>A small page of black marks on white, the same in every file format, lopsided so that a turned one is noticed.</summary>
internal static class SamplePage
{
    public const int WidthPx = 200, HeightPx = 288;

    public static GreyImage Expected()
    {
        var page = GreyImage.Unwritten(WidthPx, HeightPx);
        for (var y = 0; y < HeightPx; y++)
        {
            for (var x = 0; x < WidthPx; x++)
            {
                page.RowToWrite(y)[x] = IsInk(x, y) ? (byte)0 : (byte)255;
            }
        }

        return page;
    }

    /// <summary>A bar along the top left, a box at the right and a line across near the foot.</summary>
    public static bool IsInk(int x, int y) =>
        (x is >= 16 and < 96 && y is >= 16 and < 40) || (x is >= 128 and < 176 && y is >= 96 and < 144) || y is >= 256 and < 264;

    public static byte[] Encoded(SKEncodedImageFormat format, SKColorType colours, bool transparentPaper = false, int quality = 95)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(
            WidthPx, HeightPx, colours, transparentPaper ? SKAlphaType.Unpremul : SKAlphaType.Opaque));
        for (var y = 0; y < HeightPx; y++)
        {
            for (var x = 0; x < WidthPx; x++)
            {
                bitmap.SetPixel(x, y, IsInk(x, y) ? SKColors.Black : transparentPaper ? new SKColor(0, 0, 0, 0) : SKColors.White);
            }
        }

        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    public static byte[] GreyJpeg() => Encoded(SKEncodedImageFormat.Jpeg, SKColorType.Gray8);

    public static byte[] GreyPng() => Encoded(SKEncodedImageFormat.Png, SKColorType.Gray8);

    public static byte[] WebP() => Encoded(SKEncodedImageFormat.Webp, SKColorType.Rgba8888);

    /// <summary>The mean difference of two pages of the same size, in grey levels.</summary>
    public static double Difference(GreyImage one, GreyImage other) =>
        one.Pixels.Zip(other.Pixels).Average(pair => (double)Math.Abs(pair.First - pair.Second));
}
