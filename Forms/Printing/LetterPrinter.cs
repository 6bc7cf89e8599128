using Forms.Layout;
using SkiaSharp;

namespace Forms.Printing;

/// <summary>Makes the PDF of a letter or a sheet on A4: sender and title on top, blocks below, as many pages as they need, fonts embedded.</summary>
public static class LetterPrinter
{
    private const double WidthMm = 210;
    private const double HeightMm = 297;
    private const double MarginMm = 20;
    private const double LabelMm = 55;
    private const double SizePt = 12;
    private const double TitlePt = 18;
    private const double HeadingPt = 14;
    private const double SmallPt = 10;
    private const double LineHeight = 1.35; // of the size of type

    /// <param name="sender">Who writes: the town hall, its address, its telephone; one line each.</param>
    /// <param name="title">What it is.</param>
    /// <param name="blocks">What it says.</param>
    /// <param name="footer">The line below every page; the number of the page follows it.</param>
    public static byte[] Print(IReadOnlyList<string> sender, string title, IReadOnlyList<LetterBlock> blocks, string footer) => PdfPages.Make(document =>
    {
        using var sheet = new Sheet(document, footer);
        foreach (var line in sender) sheet.Lines(line, MarginMm, SmallPt, bold: line == sender[0]);
        sheet.Space(8);
        sheet.Lines(title, MarginMm, TitlePt, bold: true);
        sheet.Space(4);
        foreach (var block in blocks) Set(sheet, block);
        sheet.End();
    });

    private static void Set(Sheet sheet, LetterBlock block)
    {
        switch (block)
        {
            case LetterBlock.Heading heading:
                sheet.Space(5);
                sheet.KeepTogetherMm(20);
                sheet.Lines(heading.Text, MarginMm, HeadingPt, bold: true);
                sheet.Space(1);
                break;
            case LetterBlock.Paragraph paragraph:
                sheet.Lines(paragraph.Text, MarginMm, SizePt, bold: false);
                sheet.Space(2);
                break;
            case LetterBlock.Fact fact:
                sheet.SideBySide(fact.Label, fact.Value);
                sheet.Space(1);
                break;
            case LetterBlock.Blank blank:
                sheet.Space(6);
                sheet.Rule(blank.Label);
                break;
            default:
                throw new InvalidOperationException($"No setting is known for {block.GetType().Name}.");
        }
    }

    private sealed class Sheet(SKDocument document, string footer) : IDisposable
    {
        private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
        private SKCanvas? canvas;
        private double y;
        private int number;

        public void Space(double mm) => y += mm;

        public void KeepTogetherMm(double mm)
        {
            if (canvas is null || y + mm > HeightMm - MarginMm) Turn();
        }

        public void Lines(string text, double leftMm, double sizePt, bool bold)
        {
            foreach (var line in TextMeasure.Wrap(text, WidthMm - MarginMm - leftMm, sizePt, bold)) Line(line, leftMm, sizePt, bold);
        }

        public void SideBySide(string label, string value)
        {
            var labels = TextMeasure.Wrap(label, LabelMm - 4, SizePt, bold: false);
            var values = TextMeasure.Wrap(value, WidthMm - 2 * MarginMm - LabelMm, SizePt, bold: true);
            for (var i = 0; i < Math.Max(labels.Count, values.Count); i++)
            {
                KeepTogetherMm(StepMm(SizePt));
                if (i < labels.Count) Draw(labels[i], MarginMm, SizePt, bold: false);
                if (i < values.Count) Draw(values[i], MarginMm + LabelMm, SizePt, bold: true);
                y += StepMm(SizePt);
            }
        }

        public void Rule(string label)
        {
            KeepTogetherMm(12);
            Draw(label, MarginMm, SizePt, bold: false);
            y += StepMm(SizePt);
            canvas!.DrawLine((float)(MarginMm + LabelMm), (float)y, (float)(WidthMm - MarginMm), (float)y, ink);
            y += 2;
        }

        public void End()
        {
            if (canvas is null) return;
            Draw($"{footer} — page {number}", MarginMm, SmallPt, bold: false, HeightMm - MarginMm / 2);
            document.EndPage();
            canvas = null;
        }

        public void Dispose() => ink.Dispose();

        private static double StepMm(double sizePt) => sizePt * LayoutStyle.MillimetresPerPoint * LineHeight;

        private void Line(string text, double leftMm, double sizePt, bool bold)
        {
            KeepTogetherMm(StepMm(sizePt));
            Draw(text, leftMm, sizePt, bold);
            y += StepMm(sizePt);
        }

        private void Draw(string text, double leftMm, double sizePt, bool bold, double? baselineMm = null)
        {
            using var font = Typeface.FontMm(sizePt, bold);
            canvas!.DrawText(text, (float)leftMm, (float)(baselineMm ?? y + sizePt * LayoutStyle.MillimetresPerPoint), SKTextAlign.Left, font, ink);
        }

        private void Turn()
        {
            End();
            canvas = document.BeginPageMm(WidthMm, HeightMm);
            number++;
            y = MarginMm;
        }
    }
}
