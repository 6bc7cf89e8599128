using Forms.Answers;

namespace FormScanner.Text;

/// <summary>A row of cells that was filled in on a computer.</summary>
/// <param name="Cells">One reading for each cell, in their order.</param>
/// <param name="Confidence">That of the least certain character, from 0 to 1.</param>
internal sealed record TypedRow(IReadOnlyList<CellReading> Cells, double Confidence);
