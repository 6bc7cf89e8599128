using Forms.Templates;
using FormScanner.Imaging;
using SkiaSharp;

namespace FormScanner.Tests.Text;

/// <summary>Words as they stand on a page scanned at 300 dpi, in the typeface of the printed forms.</summary>
internal static class PrintedWords
{
    // 10 pt at 300 dpi.
    private const float LetterHeightPx = 42;

    private static readonly SKTypeface Face =
        SKTypeface.FromStream(typeof(FormId).Assembly.GetManifestResourceStream("atkinson-regular.woff")!);

    public static GreyImage Of(string text)
    {
        using var font = new SKFont(Face, LetterHeightPx);
        var (width, height) = ((int)font.MeasureText(text) + 8, (int)(LetterHeightPx * 1.5));
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        canvas.Clear(SKColors.White);
        canvas.DrawText(text, 4, LetterHeightPx * 1.1f, SKTextAlign.Left, font, ink);
        var image = GreyImage.Unwritten(width, height);
        for (var y = 0; y < height; y++)
        {
            bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, width).CopyTo(image.RowToWrite(y));
        }

        return image;
    }
}
