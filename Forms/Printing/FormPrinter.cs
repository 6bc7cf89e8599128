using Forms.Layout;
using Forms.PageCodes;
using SkiaSharp;

namespace Forms.Printing;

/// <summary>Makes the PDF of numbered copies: A4, fonts embedded, each copy with a serial of its own.</summary>
public static class FormPrinter
{
    /// <summary>Writes <paramref name="copies"/> copies one after the other and gives their serials in order.</summary>
    public static IReadOnlyList<PageSerial> Print(FormLayout layout, string title, int copies, PageCodeKeys keys, Stream output)
    {
        var serials = new List<PageSerial>();
        using var document = SKDocument.CreatePdf(output, new SKDocumentPdfMetadata { Title = title, Producer = "Kiosk", RasterDpi = 300 });
        for (var copy = 0; copy < copies; copy++)
        {
            var serial = PageSerial.New();
            serials.Add(serial);
            foreach (var page in layout.Pages)
            {
                var canvas = document.BeginPageMm(page.WidthMm, page.HeightMm);
                PagePainter.PaintBlank(canvas, page);
                PagePainter.PaintCode(canvas, page, CodeOf(layout, page, serial, keys));
                document.EndPage();
            }
        }

        document.Close();
        return serials;
    }

    /// <summary>The code that a page of a copy carries.</summary>
    public static PageCode CodeOf(FormLayout layout, PageLayout page, PageSerial serial, PageCodeKeys keys) =>
        PageCode.Create(layout.Form, layout.Version, layout.Size, page.Page, layout.Pages.Count, serial, keys);
}
