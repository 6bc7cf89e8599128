using Forms.Geometry;
using Forms.Layout;
using Forms.PageCodes;
using SkiaSharp;

namespace Forms.Printing;

/// <summary>Draws a frozen page on a canvas whose unit is the millimetre. The only place that turns a layout into ink.</summary>
public static class PagePainter
{
    /// <summary>Everything that is the same on every copy: words, frames, marks.</summary>
    public static void PaintBlank(SKCanvas canvas, PageLayout page)
    {
        foreach (var mark in page.Fiducials) Fill(canvas, mark.Area);
        foreach (var text in page.Texts) Text(canvas, text);
        foreach (var stroke in page.Strokes) Stroke(canvas, stroke);
        foreach (var frame in page.Frames) Frame(canvas, frame.Area);
        foreach (var field in page.Fields) PaintFrames(canvas, field);
    }

    /// <summary>What makes this copy its own: the two QR codes and the same in clear.</summary>
    public static void PaintCode(SKCanvas canvas, PageLayout page, PageCode code)
    {
        var modules = QrModules.Of(code);
        foreach (var square in page.Codes) PaintModules(canvas, square, modules);
        for (var i = 0; i < page.CodeTexts.Count; i++) ClearText(canvas, page.CodeTexts[i], code.ClearLines, rightAligned: i == 0);
    }

    private static void PaintModules(SKCanvas canvas, PrintedSquare square, bool[,] modules)
    {
        var size = square.SizeMm / modules.GetLength(0);
        using var ink = Ink(0);
        using var path = new SKPathBuilder();
        for (var y = 0; y < modules.GetLength(0); y++)
        {
            for (var x = 0; x < modules.GetLength(1); x++)
            {
                if (!modules[y, x]) continue;
                var left = (float)(square.TopLeft.XMm + x * size);
                var top = (float)(square.TopLeft.YMm + y * size);
                path.AddRect(new SKRect(left, top, left + (float)size, top + (float)size));
            }
        }

        using var drawn = path.Detach();
        canvas.DrawPath(drawn, ink);
    }

    private static void ClearText(SKCanvas canvas, PageRect area, IReadOnlyList<string> lines, bool rightAligned)
    {
        var size = LayoutStyle.Normal.CodeTextPt;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!ClearCodeCells.Lines.Contains(i))
            {
                var x = rightAligned ? area.RightMm - TextMeasure.WidthMm(lines[i], size, false) : area.XMm;
                Text(canvas, new TextRun(new PagePoint(x, area.YMm + PageDraft.Ascent(size)), size, false, lines[i]));
                continue;
            }

            foreach (var (character, cell) in lines[i].Zip(ClearCodeCells.Of(area, i, lines[i].Length, rightAligned)))
                PaintClearCharacter(canvas, character, cell);
        }
    }

    /// <summary>One character of the code in clear, in the middle of its cell.</summary>
    public static void PaintClearCharacter(SKCanvas canvas, char character, PageRect cell)
    {
        var size = LayoutStyle.Normal.CodeTextPt;
        var text = character.ToString();
        var left = cell.Centre.XMm - TextMeasure.WidthMm(text, size, false) / 2;
        Text(canvas, new TextRun(new PagePoint(left, cell.YMm + PageDraft.Ascent(size)), size, false, text));
    }

    private static void PaintFrames(SKCanvas canvas, LayoutField field)
    {
        switch (field)
        {
            case LayoutField.Choice choice:
                foreach (var box in choice.Boxes) Frame(canvas, box.Area);
                break;
            case LayoutField.Cells cells:
                foreach (var frame in cells.Frames) Frame(canvas, frame);
                break;
            case LayoutField.Signature signature:
                Frame(canvas, signature.Area);
                break;
        }
    }

    private static void Fill(SKCanvas canvas, PageRect area)
    {
        using var ink = Ink(0);
        canvas.DrawRect(Rect(area), ink);
    }

    private static void Frame(SKCanvas canvas, PageRect area)
    {
        using var ink = Ink(LayoutStyle.Normal.FrameGrey);
        ink.IsStroke = true;
        ink.StrokeWidth = (float)LayoutStyle.Normal.FrameMm;
        canvas.DrawRect(Rect(area.Grown(-LayoutStyle.Normal.FrameMm / 2)), ink);
    }

    private static void Stroke(SKCanvas canvas, PenStroke stroke)
    {
        using var ink = Ink(stroke.Grey);
        if (stroke.Points.Count == 1)
        {
            canvas.DrawCircle((float)stroke.Points[0].XMm, (float)stroke.Points[0].YMm, (float)stroke.WidthMm / 2, ink);
            return;
        }

        ink.IsStroke = true;
        ink.StrokeWidth = (float)stroke.WidthMm;
        ink.StrokeCap = SKStrokeCap.Round;
        ink.StrokeJoin = SKStrokeJoin.Round;
        using var path = new SKPathBuilder();
        path.MoveTo((float)stroke.Points[0].XMm, (float)stroke.Points[0].YMm);
        foreach (var point in stroke.Points.Skip(1)) path.LineTo((float)point.XMm, (float)point.YMm);
        using var drawn = path.Detach();
        canvas.DrawPath(drawn, ink);
    }

    private static void Text(SKCanvas canvas, TextRun run)
    {
        using var font = Typeface.FontMm(run.SizePt, run.Bold);
        using var ink = Ink(0);
        canvas.DrawText(run.Text, (float)run.Start.XMm, (float)run.Start.YMm, SKTextAlign.Left, font, ink);
    }

    private static SKRect Rect(PageRect area) =>
        new((float)area.XMm, (float)area.YMm, (float)area.RightMm, (float)area.BottomMm);

    private static SKPaint Ink(double grey)
    {
        var level = (byte)Math.Round(255 * grey);
        return new SKPaint { Color = new SKColor(level, level, level), IsAntialias = true };
    }
}
