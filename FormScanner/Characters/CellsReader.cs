using Forms.Answers;
using Forms.Layout;
using FormScanner.Text;

namespace FormScanner.Characters;

/// <summary>Reads a row of cells. A typed row is read as one line; of a written one the empty cells are told from the ink alone, the others go to the reader of characters.</summary>
internal sealed class CellsReader(TypedRowReader typed, CellCutter cutter, CharacterReader characters, CellLimits limits)
{
    // Stands in a text for a character that could not be read.
    private const string Unread = "?";
    private const double EmptyConfidence = 0.99;

    public Answer Read(LayoutField.Cells field)
    {
        var cells = typed.Read(field)?.Cells ?? [.. cutter.Cut(field).Select(cell => Read(cell, field))];
        var filled = cells.Where(cell => cell.Text != "").ToList();
        if (filled.Count == 0) return new Answer(field.Id, [], null, Certainty.Empty, EmptyConfidence, cells);
        var text = string.Concat(filled.Select(cell => cell.Text ?? Unread));
        var certainty = filled.TrueForAll(cell => cell.Text is null) ? Certainty.Illegible : Certainty.Check;
        return new Answer(field.Id, [], text, certainty, filled.Min(cell => cell.Confidence), cells);
    }

    private CellReading Read(Cell cell, LayoutField.Cells field) =>
        cell.InkShare <= limits.EmptyAtMost ? new CellReading("", EmptyConfidence, []) : characters.Read(cell, field.Alphabet);
}
