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

        page.Text(style.LeftMm, top + PageDraft.Ascent(style.TextPt) - 0.5, style.TextPt, false, $"Mairie de {commune.Name}");
        page.Text(style.LeftMm, top + 7 + PageDraft.Ascent(style.TitlePt) - 1, style.TitlePt, true, texts.Title);
        var under = TextMeasure.Wrap(texts.Purpose, style.BodyWidthMm - style.CodeMm - 6, style.TextPt, false);
        page.Paragraph(style.LeftMm, top + 7 + style.LineMm(style.TitlePt), style.TextPt, false, [.. under.Take(1)]);
    }

    public void Foot(PageDraft page, int number, int count, bool last)
    {
        var bottom = style.HeightMm - style.MarkInsetMm;
        page.TextEndingAt(style.RightMm, bottom, style.TextPt, true, $"Page {number}/{count}");
        var thanks = last ? texts.Thanks : "Tournez la page, s’il vous plaît.";
        var lines = TextMeasure.Wrap(thanks, style.RightMm - CodeTexts[1].XMm, style.TextPt, true);
        page.Paragraph(CodeTexts[1].XMm, Codes[1].TopLeft.YMm - 1, style.TextPt, true, [.. lines.Take(1)]);
    }

    /// <summary>One row of drawn examples: a right tick, a correction, and digits as they are written in France.</summary>
    public void HowToFill(PageDraft page)
    {
        const double box = 5.5;
        var y = page.YMm;
        var baseline = y + box / 2 + style.TextPt * LayoutStyle.MillimetresPerPoint * 0.33;
        var x = style.LeftMm;

        var tick = new PageRect(x, y, box, box);
        page.Add(new PlainFrame(tick));
        foreach (var stroke in PenShapes.Cross(tick.Grown(-0.9))) page.Add(stroke);
        x = Label(page, tick.RightMm + 2, baseline, "je coche") + 5;

        var filled = new PageRect(x, y, box, box);
        page.Add(new PlainFrame(filled));
        foreach (var stroke in PenShapes.Filling(filled.Grown(-0.5))) page.Add(stroke);
        x = Label(page, filled.RightMm + 2, baseline, "erreur : je noircis") + 5;

        const double digit = 4.4;
        for (var i = 0; i < 10; i++)
        {
            var cell = new PageRect(x + i * (digit + 0.8), y - 0.2, digit, box + 0.4);
            page.Add(new PlainFrame(cell));
            foreach (var stroke in PenShapes.Digit(i, cell.Grown(-1))) page.Add(stroke);
        }

        Label(page, x + 10 * (digit + 0.8) + 1.5, baseline, "stylo noir ou bleu");
        page.YMm = y + box + style.RowGapMm + 0.5;
    }

    private double Label(PageDraft page, double xMm, double baselineMm, string words)
    {
        page.Text(xMm, baselineMm, style.TextPt, false, words);
        return xMm + TextMeasure.WidthMm(words, style.TextPt, false);
    }
}
