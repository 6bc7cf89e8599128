using Forms.Geometry;
using Forms.Layout;
using SkiaSharp;
using Testing.Paper.Handwriting;

namespace Testing.Paper;

/// <summary>Draws one entry on a canvas whose unit is the millimetre.</summary>
internal static class EntryPainter
{
    // Half the height of capitals, as a share of the size of type.
    private const double BelowCentre = 1.5 / 4.2;

    public static void Paint(SKCanvas canvas, LayoutField field, Entry entry, Writer writer, Random random)
    {
        if (entry is Entry.TypedWords typed) Letters(canvas, field, typed, random);
        else if (entry is Entry.RealWords real) Characters(canvas, (LayoutField.Cells)field, real, writer, random);
        else if (entry is Entry.TypedMark mark) TypedCross(canvas, AreaOf(field, mark.Value));
        else foreach (var piece in Ink(field, entry, writer, random)) piece.Paint(canvas);
    }

    private static IEnumerable<InkPiece> Ink(LayoutField field, Entry entry, Writer writer, Random random) => (entry, field) switch
    {
        (Entry.Mark mark, _) => BoxMarks.Draw(mark.Style, AreaOf(field, mark.Value), writer, random),
        (Entry.Cancellation cancel, _) => BoxMarks.Cancel(AreaOf(field, cancel.Value), writer, random),
        (Entry.Words words, LayoutField.Cells cells) => words.Text.Zip(cells.Frames)
            .Where(pair => pair.First != ' ')
            .SelectMany(pair => writer.Character(pair.First, pair.Second, random)),
        (Entry.Words words, _) => JoinedHand.Line(words.Text, field.Bounds, writer, random),
        _ => JoinedHand.Signature(field.Bounds, writer, random),
    };

    private static void Characters(SKCanvas canvas, LayoutField.Cells field, Entry.RealWords words, Writer writer, Random random)
    {
        foreach (var (ink, frame) in words.Cells.Zip(field.Frames))
            if (ink is not null) CellInkPainter.Paint(canvas, frame, ink, writer, random);
    }

    private static PageRect AreaOf(LayoutField field, string value) => ((LayoutField.Choice)field).Boxes.First(box => box.Value == value).Area;

    private static void Letters(SKCanvas canvas, LayoutField field, Entry.TypedWords typed, Random random)
    {
        using var font = new SKFont(typed.Style.Typeface, (float)typed.Style.SizeMm) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        var bounds = field.Bounds;
        if (field is LayoutField.Cells cells)
        {
            var below = (float)(BelowCentre * typed.Style.SizeMm);
            if (typed.Across)
                canvas.DrawText(
                    typed.Text, (float)(bounds.XMm + random.Between(-0.5, 3)), (float)(bounds.Centre.YMm + random.Between(-0.8, 0.8)) + below, SKTextAlign.Left, font, paint);
            else
                foreach (var (letter, frame) in typed.Text.Zip(cells.Frames))
                    canvas.DrawText(letter.ToString(), (float)frame.Centre.XMm, (float)frame.Centre.YMm + below, SKTextAlign.Center, font, paint);
            return;
        }

        canvas.DrawText(typed.Text, (float)bounds.XMm + 1.5f, (float)bounds.BottomMm - 2.2f, SKTextAlign.Left, font, paint);
    }

    private static void TypedCross(SKCanvas canvas, PageRect box)
    {
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true, IsStroke = true, StrokeWidth = 0.5f };
        var area = box.Grown(-1);
        canvas.DrawLine((float)area.XMm, (float)area.YMm, (float)area.RightMm, (float)area.BottomMm, paint);
        canvas.DrawLine((float)area.RightMm, (float)area.YMm, (float)area.XMm, (float)area.BottomMm, paint);
    }
}
