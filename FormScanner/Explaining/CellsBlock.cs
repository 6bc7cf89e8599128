using Forms.Layout;
using Forms.Printing;
using FormScanner.Imaging;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>One row of cells: what was read, how sure that is, what else it may say, and below it a column for each cell.</summary>
internal sealed class CellsBlock(Sketch sketch, SKPoint topLeft, float widthMm)
{
    public const float HeightMm = CellsTopMm + CellColumn.HeightMm + 6;

    private const float CellsTopMm = 17;
    private const float LabelsMm = 46;
    private const float InsetMm = 4;
    private const float RoomForWordsMm = 24;

    public void Draw(LayoutField.Cells field, FieldReading reading, IReadOnlyList<GreyImage> photographs)
    {
        var colour = Palette.Of(reading.Answer.Certainty);
        sketch.Fill(SKRect.Create(topLeft.X, topLeft.Y, widthMm, HeightMm - 3), SKColors.White, 1.2f);
        sketch.Fill(SKRect.Create(topLeft.X, topLeft.Y, 1.4f, HeightMm - 3), colour);
        Title(field, reading, colour);
        Labels();
        var shown = Shown(reading);
        var columnMm = Math.Min(CellColumn.MostWidthMm, (widthMm - LabelsMm - InsetMm - (shown < field.Frames.Count ? RoomForWordsMm : 0)) / shown);
        var left = topLeft.X + LabelsMm;
        for (var i = 0; i < shown; i++, left += columnMm)
            new CellColumn(sketch, new(left, topLeft.Y + CellsTopMm), columnMm).Draw(photographs[i], reading.Cells[i], reading.Answer.Cells[i]);
        if (shown < field.Frames.Count) Rest(field.Frames.Count - shown, left);
    }

    /// <summary>The cells up to the last one with ink: what follows is told in words.</summary>
    private static int Shown(FieldReading reading)
    {
        var last = reading.Cells.Count - 1;
        while (last > 0 && reading.Cells[last].Odds.IsEmpty) last--;
        return last + 1;
    }

    private void Title(LayoutField.Cells field, FieldReading reading, SKColor colour)
    {
        var answer = reading.Answer;
        var (left, baseline) = (topLeft.X + InsetMm, topLeft.Y + 7);
        foreach (var (words, ink, bold) in ((string, SKColor, bool)[])
            [(field.Id.Value, Palette.Ink, true), (ReadingWords.Status(answer.Certainty), colour, true), (answer.Text is { } text ? $"lu « {text} »" : "rien de lisible", Palette.Ink, false)])
        {
            sketch.Words(words, new(left, baseline), 12, ink, bold);
            left += (float)TextMeasure.WidthMm(words, 12, bold) + 6;
        }

        var proposals = answer.Proposals.Count == 0 ? "aucune proposition" : $"propositions : {string.Join("  ·  ", answer.Proposals)}";
        sketch.Words(proposals, new(topLeft.X + InsetMm, baseline + 5.6f), 10, Palette.QuietInk);
    }

    private void Labels()
    {
        foreach (var (words, middle) in CellColumn.Labels)
            foreach (var (line, index) in TextMeasure.Wrap(words, LabelsMm - InsetMm - 4, 9.5, bold: false).Select((line, index) => (line, index)))
                sketch.Words(line, new(topLeft.X + InsetMm, topLeft.Y + CellsTopMm + middle + 4.2f * index), 9.5, Palette.QuietInk);
    }

    private void Rest(int count, float left)
    {
        sketch.Words(count == 1 ? "puis 1 case" : $"puis {count} cases", new(left + 2, topLeft.Y + CellsTopMm + 7), 9.5, Palette.QuietInk);
        sketch.Words(count == 1 ? "vide" : "vides", new(left + 2, topLeft.Y + CellsTopMm + 11.2f), 9.5, Palette.QuietInk);
    }
}
