using SkiaSharp;

namespace Forms.Printing;

/// <summary>What every print has in common: a PDF in memory, whose pages are drawn on in millimetres.</summary>
internal static class PdfPages
{
    private const float PointsPerMillimetre = 72f / 25.4f;

    /// <summary>The bytes of a PDF that names nobody in its description.</summary>
    public static byte[] Make(Action<SKDocument> draw)
    {
        using var output = new MemoryStream();
        using (var document = SKDocument.CreatePdf(output, new SKDocumentPdfMetadata { Title = "Kiosk", Producer = "Kiosk" }))
        {
            draw(document);
            document.Close();
        }

        return output.ToArray();
    }

    /// <summary>Begins a page of this size, in millimetres as all that is drawn on it.</summary>
    public static SKCanvas BeginPageMm(this SKDocument document, double widthMm, double heightMm)
    {
        var canvas = document.BeginPage((float)widthMm * PointsPerMillimetre, (float)heightMm * PointsPerMillimetre);
        canvas.Scale(PointsPerMillimetre);
        return canvas;
    }
}
