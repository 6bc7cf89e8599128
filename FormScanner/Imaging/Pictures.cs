using SkiaSharp;

namespace FormScanner.Imaging;

/// <summary>Turns grey pictures into files that people can open.</summary>
internal static class Pictures
{
    /// <param name="image">The picture.</param>
    /// <param name="quality">JPEG quality, 0 to 100.</param>
    public static byte[] Jpeg(GreyImage image, int quality) => Encode(image, SKEncodedImageFormat.Jpeg, quality);

    public static byte[] Png(GreyImage image) => Encode(image, SKEncodedImageFormat.Png, 100);

    private static unsafe byte[] Encode(GreyImage image, SKEncodedImageFormat format, int quality)
    {
        fixed (byte* pixels = image.Pixels)
        {
            using var pixmap = new SKPixmap(new SKImageInfo(image.WidthPx, image.HeightPx, SKColorType.Gray8, SKAlphaType.Opaque), (nint)pixels, image.WidthPx);
            using var data = pixmap.Encode(format, quality);
            return data?.ToArray() ?? throw new InvalidOperationException($"Skia cannot encode {format}");
        }
    }
}
