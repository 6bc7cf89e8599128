using System.Globalization;
using System.Text;
using SkiaSharp;

namespace FormScanner.Tests.Imaging;

/// <summary>PDF files whose pages are drawn, scanned, locked or damaged.</summary>
internal static class SamplePdf
{
    private const float A4WidthPt = 595, A4HeightPt = 842;

    public static byte[] Drawn(int pages) => Of(pages, (canvas, page) => canvas.DrawRect(60 + page, 60, 200, 40, Black));

    public static byte[] Scanned(int pages)
    {
        using var picture = SKImage.FromEncodedData(SamplePage.GreyJpeg());
        return Of(pages, (canvas, _) => canvas.DrawImage(picture, new SKRect(0, 0, A4WidthPt, A4HeightPt), SKSamplingOptions.Default));
    }

    /// <summary>Three pages, the contents of the second of which cannot be unpacked.</summary>
    public static byte[] WithDamagedSecondPage()
    {
        const string Good = "0 g 60 60 200 40 re f";
        var damaged = string.Concat(Enumerable.Repeat("not deflated ", 8));
        return ByHand(
            trailerExtra: "",
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 3 /Kids [3 0 R 4 0 R 5 0 R] >>",
            PageWith(6),
            PageWith(7),
            PageWith(6),
            $"<< /Length {Length(Good)} >> stream\n{Good}\nendstream",
            $"<< /Length {Length(damaged)} /Filter /FlateDecode >> stream\n{damaged}\nendstream");
    }

    /// <summary>Asks for a password: neither of the stored check values belongs to the empty one.</summary>
    public static byte[] Locked()
    {
        var check = new string('A', 32);
        return ByHand(
            trailerExtra: $" /Encrypt 4 0 R /ID [({check}) ({check})]",
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
            $"<< /Filter /Standard /V 1 /R 2 /P -4 /O ({check}) /U ({check}) >>");
    }

    private static SKPaint Black => new() { Color = SKColors.Black };

    private static string PageWith(int contents) =>
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents.ToString(CultureInfo.InvariantCulture)} 0 R >>";

    private static string Length(string text) => text.Length.ToString(CultureInfo.InvariantCulture);

    private static byte[] Of(int pages, Action<SKCanvas, int> draw)
    {
        using var memory = new MemoryStream();
        using (var document = SKDocument.CreatePdf(memory))
        {
            for (var page = 0; page < pages; page++)
            {
                draw(document.BeginPage(A4WidthPt, A4HeightPt), page);
                document.EndPage();
            }

            document.Close();
        }

        return memory.ToArray();
    }

    private static byte[] ByHand(string trailerExtra, params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (i, text) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R{trailerExtra} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
