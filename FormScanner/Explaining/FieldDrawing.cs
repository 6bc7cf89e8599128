using System.Globalization;
using Forms.Answers;
using Forms.Geometry;
using Forms.Layout;
using FormScanner.Marks;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>Draws what was read from each field: its border says how sure it is, each box its ink and its state, each cell its character.</summary>
internal sealed class FieldDrawing(Sketch sketch, Callouts callouts, PictureView view, PageAlignment alignment)
{
    /// <summary>Frames are off by tenths of a millimetre: too little to be seen as it is.</summary>
    public const int OffsetsEnlarged = 10;

    private const double NotePt = 5.2;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public void Draw(LayoutField field, FieldReading reading)
    {
        Border(field, reading.Answer);
        switch (field)
        {
            case LayoutField.Choice choice:
                foreach (var (box, read) in choice.Boxes.Zip(reading.Boxes)) Box(box, read);
                break;
            case LayoutField.Cells cells:
                foreach (var (frame, read) in cells.Frames.Zip(reading.Answer.Cells)) Cell(frame, read);
                break;
        }
    }

    private void Border(LayoutField field, Answer answer)
    {
        var colour = Palette.Of(answer.Certainty);
        var area = field.Bounds.Grown(1.6);
        var empty = answer.Certainty == Certainty.Empty;
        sketch.Outline(area.Corners.Select(At), colour, empty ? 0.25f : 0.6f, dashed: empty);
        callouts.Add(At(new(area.RightMm, area.BottomMm)), $"{answer.Question} : {ReadingWords.Status(answer.Certainty)}", Said(field, answer), colour);
    }

    private static string Said(LayoutField field, Answer answer) => field switch
    {
        LayoutField.Choice => answer.Values.Count == 0 ? "aucune case" : string.Join(", ", answer.Values),
        LayoutField.Cells when answer.Cells.All(cell => cell.Text is "") => "cases vides",
        LayoutField.Cells => string.Concat(answer.Cells.Select(cell => cell.Text switch { null => "?", "" => "·", var text => text })),
        _ => answer.Text ?? (answer.Certainty == Certainty.Empty ? "rien d’écrit" : "écrit à la main"),
    };

    private void Box(ChoiceBox box, BoxReading read)
    {
        var placed = Frame(box.Area, Palette.Of(read.State), read.State == BoxState.Empty ? 0.3f : 0.55f);
        BoxSign.Draw(sketch, read.State, At(new(placed.XMm - 0.3, placed.YMm - 0.1)));
        var ink = read.InkShare.ToString(read.InkShare < 0.1 ? "0.0 %" : "0 %", French);
        sketch.Note(ink, At(new(placed.RightMm + 0.3, placed.BottomMm + 0.6)), NotePt, read.State == BoxState.Empty ? Palette.QuietInk : Palette.Of(read.State));
    }

    private void Cell(PageRect frame, CellReading read)
    {
        var colour = read.Text switch { null => Palette.Amber, "" => Palette.Line, _ => Palette.Green };
        var placed = Frame(frame, colour, read.Text is "" ? 0.25f : 0.45f);
        if (read.Text is "") return;
        sketch.Note(read.Text ?? "?", At(new(placed.Centre.XMm, placed.BottomMm + 2.3)), NotePt + 2, colour, SKTextAlign.Center);
    }

    /// <summary>The frame where it was found; dashed where it was not, and a needle for how far off it was.</summary>
    private PageRect Frame(PageRect frame, SKColor colour, float widthMm)
    {
        var placed = alignment.Place(frame);
        var found = placed != frame;
        sketch.Outline(placed.Corners.Select(At), found ? colour : Palette.Amber, widthMm, dashed: !found);
        if (!found) return placed;
        var (x, y) = ((placed.XMm - frame.XMm) * OffsetsEnlarged, (placed.YMm - frame.YMm) * OffsetsEnlarged);
        sketch.Stroke(Palette.Measured, 0.3f, At(frame.Centre), At(frame.Centre.Plus(x, y)));
        sketch.Disc(At(frame.Centre), 0.35f, Palette.Measured);
        return placed;
    }

    private SKPoint At(PagePoint point) => view.Of(alignment.Map.Map(point));
}
