using Forms.Layout;
using SkiaSharp;

namespace Forms.Printing;

/// <summary>Makes the PDF of a slip: a few centred lines in the typeface of the forms, fonts embedded.</summary>
public static class SlipPrinter
{
    private const double LineHeight = 1.25; // of the size of type
    private const double FirstBaseline = 0.95; // of the size of type: above it stand capitals with an accent
    private const double EdgeMm = 6; // above the first line and below the last, on every paper

    /// <summary>The PDF and how high its one page is, in millimetres.</summary>
    /// <exception cref="ArgumentException">The lines are higher than the paper.</exception>
    public static (byte[] Pdf, double HeightMm) Print(IReadOnlyList<SlipLine> lines, SlipPaper paper)
    {
        var runs = new List<(string Text, double SizePt, bool Bold, double BaselineMm)>();
        var y = EdgeMm;
        foreach (var line in lines)
        {
            var sizePt = line.SizePt * paper.Scale;
            var sizeMm = sizePt * LayoutStyle.MillimetresPerPoint;
            y += line.SpaceBeforeMm * paper.Scale;
            foreach (var part in TextMeasure.Wrap(line.Text, paper.WidthMm - 2 * paper.MarginMm, sizePt, line.Bold))
            {
                runs.Add((part, sizePt, line.Bold, y + FirstBaseline * sizeMm));
                y += LineHeight * sizeMm;
            }
        }

        var needed = Math.Ceiling(y + EdgeMm);
        if (needed > paper.HeightMm) throw new ArgumentException(FormattableString.Invariant($"The lines need {needed} mm; {paper.Name} is {paper.HeightMm} mm high."), nameof(lines));
        var heightMm = paper.HeightMm ?? needed;
        return (Draw(runs, paper.WidthMm, heightMm), heightMm);
    }

    private static byte[] Draw(List<(string Text, double SizePt, bool Bold, double BaselineMm)> runs, double widthMm, double heightMm) => PdfPages.Make(document =>
    {
        var canvas = document.BeginPageMm(widthMm, heightMm);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        foreach (var (text, sizePt, bold, baseline) in runs)
        {
            using var font = Typeface.FontMm(sizePt, bold);
            canvas.DrawText(text, (float)widthMm / 2, (float)baseline, SKTextAlign.Center, font, ink);
        }

        document.EndPage();
    });
}
