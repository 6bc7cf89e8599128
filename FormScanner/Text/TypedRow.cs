using Forms.Answers;
using FormScanner.Characters;

namespace FormScanner.Text;

/// <summary>A row of cells that was filled in on a computer.</summary>
/// <param name="Cells">One reading for each cell, in their order.</param>
/// <param name="Confidence">That of the least certain character, from 0 to 1.</param>
internal sealed record TypedRow(IReadOnlyList<CellReading> Cells, double Confidence)
{
    /// <summary>The same as the rules of a field take it: each character with its confidence, what is missing to 1 being no character.</summary>
    public IReadOnlyList<ReadCell> ToRead() => [.. Cells.Select(cell => new ReadCell(OddsOf(cell), null, []) { IsTyped = true })];

    // Tesseract doubts every third print it reads rightly: a doubt makes a typed character unsure, not unread.
    private const double LeastConfidence = 0.55;

    private static CellOdds OddsOf(CellReading cell) => cell.Text switch
    {
        "" => CellOdds.Empty,
        [var only] when CellOdds.Characters.Contains(only, StringComparison.Ordinal) => CellOdds.Only(only, Math.Max(LeastConfidence, cell.Confidence)),
        _ => CellOdds.Unreadable,
    };
}
