using Forms.Geometry;
using Forms.Printing;
using Forms.Templates;

namespace Forms.Layout;

/// <summary>What stands on every page around the questions: marks, codes, head and foot; and how to fill the form in, on the first.</summary>
internal sealed class PageFurniture(LayoutStyle style, FormTexts texts, Commune commune)
{
    private const double QuietCodeMm = 2.6;

    public IReadOnlyList<PrintedSquare> Fiducials
    {
        get
        {
            var near = style.MarkInsetMm;
            var farX = style.WidthMm - style.MarkInsetMm - style.MarkMm;
            var farY = style.HeightMm - style.MarkInsetMm - style.MarkMm;
            PagePoint[] places = [new(near, near), new(farX, near), new(farX, farY), new(near, farY), new(near, style.FifthMarkYMm)];
            return [.. places.Select(place => new PrintedSquare(place, style.MarkMm))];
        }
    }

    public IReadOnlyList<PrintedSquare> Codes =>
    [
        new(new PagePoint(style.RightMm - style.CodeMm, style.MarkInsetMm), style.CodeMm),
        new(new PagePoint(style.LeftMm, style.HeightMm - style.MarkInsetMm - style.CodeMm), style.CodeMm),
    ];

    /// <summary>Three lines: to the left of the upper code, to the right of the lower one.</summary>
    public IReadOnlyList<PageRect> CodeTexts
    {
        get
        {
            const double width = 44;
            var height = 3 * style.LineMm(style.CodeTextPt) + 1;
            var upper = Codes[0].Area;
            var lower = Codes[1].Area;
            return
            [
                new PageRect(upper.XMm - QuietCodeMm - width, upper.YMm, width, height),
                new PageRect(lower.RightMm + QuietCodeMm, lower.BottomMm - height, width, height),
            ];
        }
    }

    public void Head(PageDraft page, bool first)
    {
        var top = style.MarkInsetMm;
        if (!first)
        {
            page.Text(style.LeftMm, top + PageDraft.Ascent(style.SectionPt), style.SectionPt, true, texts.Title);
            page.Text(style.LeftMm, top + 8 + PageDraft.Ascent(style.TextPt), style.TextPt, false, $"Mairie de {commune.Name}");
            return;
        }

        var title = top - 0.5 + Origin.Count * style.LineMm(style.TextPt) + 0.8;
        page.Paragraph(style.LeftMm, top - 0.5, style.TextPt, false, Origin);
        page.Paragraph(style.LeftMm, title, style.TitlePt, true, [texts.Title]);
        page.Paragraph(style.LeftMm, title + style.LineMm(style.TitlePt), style.TextPt, false, Purpose);
    }

    /// <summary>Where the body of the first page starts, under the title and the purpose.</summary>
    public double FirstBodyTopMm =>
        style.MarkInsetMm + Origin.Count * style.LineMm(style.TextPt) + style.LineMm(style.TitlePt) + Purpose.Count * style.LineMm(style.TextPt) + 1.8;

    private IReadOnlyList<string> Origin
    {
        get
        {
            string[] parts = [$"Mairie de {commune.Name}", texts.Duration];
            var line = string.Join(" – ", parts);
            return TextMeasure.WidthMm(line, style.TextPt, false) < CodeTexts[0].XMm - style.LeftMm ? [line] : parts;
        }
    }

    private IReadOnlyList<string> Purpose =>
        TextMeasure.Wrap(texts.Purpose, Codes[0].TopLeft.XMm - QuietCodeMm - style.LeftMm, style.TextPt, false);

    /// <summary>The title, when it is too long for its place beside the code in clear; the closing line, when it is too long for one line.</summary>
    public IEnumerable<LayoutProblem> Problems() =>
        Wider("title", texts.Title, style.TitlePt, CodeTexts[0].XMm - style.LeftMm).Concat(Wider("closing line", texts.Thanks, style.TextPt, FootWidthMm));

    private static IEnumerable<LayoutProblem> Wider(string place, string text, double sizePt, double mostMm)
    {
        var width = TextMeasure.WidthMm(text, sizePt, true);
        return width > mostMm ? [new LayoutProblem(place, $"must be at most {mostMm:0} mm wide", $"{width:0.0} mm")] : [];
    }

    private double FootWidthMm => style.RightMm - CodeTexts[1].XMm;

    public void Foot(PageDraft page, int number, int count, bool last)
    {
        var bottom = style.HeightMm - style.MarkInsetMm;
        page.TextEndingAt(style.RightMm, bottom, style.TextPt, true, $"Page {number}/{count}");
        var thanks = last ? texts.Thanks : "Tournez la page, s’il vous plaît.";
        page.Paragraph(CodeTexts[1].XMm, Codes[1].TopLeft.YMm - 1, style.TextPt, true, TextMeasure.Wrap(thanks, FootWidthMm, style.TextPt, true));
    }

    /// <summary>Drawn examples: a right tick, a correction, and digits as they are written in France. On one row, or two in large print.</summary>
    public void HowToFill(PageDraft page)
    {
        const double digit = 4.4;
        const double pitch = digit + 0.8;
        var box = LayoutStyle.Normal.BoxMm;
        (string Words, double WidthMm, Action<double, double> Draw)[] examples =
        [
            ("je coche", box, (x, y) => Example(page, new PageRect(x, y, box, box), area => PenShapes.Cross(area.Grown(-0.9)))),
            ("erreur : je noircis", box, (x, y) => Example(page, new PageRect(x, y, box, box), area => PenShapes.Filling(area.Grown(-0.5)))),
            ("stylo noir ou bleu", 10 * pitch - 0.8, (x, y) =>
            {
                for (var i = 0; i < 10; i++)
                    Example(page, new PageRect(x + i * pitch, y - 0.2, digit, box + 0.4), area => PenShapes.Digit(i, area.Grown(-1)));
            }),
        ];
        var left = style.LeftMm;
        foreach (var (words, width, draw) in examples)
        {
            if (left + width + 2 + TextMeasure.WidthMm(words, style.TextPt, false) > style.RightMm)
            {
                left = style.LeftMm;
                page.YMm += box + 2.5;
            }

            draw(left, page.YMm);
            left = Label(page, left + width + 2, page.YMm + box / 2 + style.TextPt * LayoutStyle.MillimetresPerPoint * 0.33, words) + 5;
        }

        page.YMm += box + style.RowGapMm + 0.5;
    }

    private static void Example(PageDraft page, PageRect frame, Func<PageRect, IEnumerable<PenStroke>> shape)
    {
        page.Add(new PlainFrame(frame));
        foreach (var stroke in shape(frame)) page.Add(stroke);
    }

    private double Label(PageDraft page, double xMm, double baselineMm, string words)
    {
        page.Text(xMm, baselineMm, style.TextPt, false, words);
        return xMm + TextMeasure.WidthMm(words, style.TextPt, false);
    }
}
