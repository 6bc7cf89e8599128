using Forms.Layout;
using SkiaSharp;

namespace Forms.Printing;

/// <summary>Makes the PDF of address labels: one address on each, the type as large as the longest line lets it be, fonts embedded.</summary>
public static class LabelPrinter
{
    private const double A4WidthMm = 210;
    private const double A4HeightMm = 297;
    private const double PaddingMm = 4;
    private const double LargestPt = 12;
    private const double SmallestPt = 7;
    private const double StepPt = 0.5;
    private const double LineHeight = 1.2; // of the size of type

    /// <param name="addresses">The lines of each address; a line that is too long even in the smallest type goes on below.</param>
    /// <param name="sheet">What is in the printer.</param>
    /// <param name="used">How many labels of the first sheet are gone already.</param>
    public static byte[] Print(IReadOnlyList<IReadOnlyList<string>> addresses, LabelSheet sheet, int used)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(used);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(used, sheet.Labels);
        return PdfPages.Make(document =>
        {
            using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
            foreach (var page in addresses.Index().GroupBy(address => (used + address.Index) / sheet.Labels))
            {
                var canvas = document.BeginPageMm(A4WidthMm, A4HeightMm);
                foreach (var (index, address) in page) Draw(canvas, ink, address, sheet, (used + index) % sheet.Labels);
                document.EndPage();
            }
        });
    }

    private static void Draw(SKCanvas canvas, SKPaint ink, IReadOnlyList<string> address, LabelSheet sheet, int place)
    {
        var (size, lines) = Fit(address, sheet);
        var step = size * LayoutStyle.MillimetresPerPoint * LineHeight;
        var left = sheet.LeftMm + place % sheet.Columns * sheet.StepMm + PaddingMm;
        var top = sheet.TopMm + place / sheet.Columns * sheet.HeightMm + (sheet.HeightMm - lines.Count * step) / 2;
        using var font = Typeface.FontMm(size, bold: false);
        foreach (var (number, line) in lines.Index())
            canvas.DrawText(line, (float)left, (float)(top + number * step + size * LayoutStyle.MillimetresPerPoint), SKTextAlign.Left, font, ink);
    }

    private static (double SizePt, IReadOnlyList<string> Lines) Fit(IReadOnlyList<string> address, LabelSheet sheet)
    {
        var width = sheet.WidthMm - 2 * PaddingMm;
        for (var size = LargestPt; size > SmallestPt; size -= StepPt)
            if (address.All(line => TextMeasure.WidthMm(line, size, bold: false) <= width) && address.Count * size * LayoutStyle.MillimetresPerPoint * LineHeight <= sheet.HeightMm - PaddingMm)
                return (size, address);
        return (SmallestPt, [.. address.SelectMany(line => TextMeasure.Wrap(line, width, SmallestPt, bold: false))]);
    }
}
