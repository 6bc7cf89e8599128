using SkiaSharp;

namespace Testing.Paper.Files;

/// <summary>Pictures as the files that scanners and telephones write. The claimed density may be a lie, as it is in life.</summary>
public static class PictureFile
{
    public static byte[] Jpeg(Picture picture, int quality, int? claimedDpi = null)
    {
        var bytes = Encoded(picture, SKEncodedImageFormat.Jpeg, quality);
        if (claimedDpi is { } dpi) JpegDensity.Write(bytes, dpi);
        return bytes;
    }

    public static byte[] Png(Picture picture) => Encoded(picture, SKEncodedImageFormat.Png, 100);

    public static byte[] Webp(Picture picture, int quality) => Encoded(picture, SKEncodedImageFormat.Webp, quality);

    /// <summary>A PDF that holds nothing but the picture, as multifunction printers send by mail.</summary>
    public static byte[] Pdf(Picture picture, int quality)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { EncodingQuality = quality, RasterDpi = (float)picture.Density.Dpi }))
        {
            var (width, height) = ((float)(picture.WidthPx * 72 / picture.Density.Dpi), (float)(picture.HeightPx * 72 / picture.Down.Dpi));
            var canvas = document.BeginPage(width, height);
            using var image = SKImage.FromEncodedData(Jpeg(picture, quality));
            canvas.DrawImage(image, new SKRect(0, 0, width, height), SKSamplingOptions.Default);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    private static byte[] Encoded(Picture picture, SKEncodedImageFormat format, int quality)
    {
        using var bitmap = picture.ToBitmap();
        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }
}
