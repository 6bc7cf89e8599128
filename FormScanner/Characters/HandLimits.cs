namespace FormScanner.Characters;

/// <summary>
/// When a row that looks typed was written by a regular hand after all: the network is sure of other characters than the engine
/// for print. Of the rows of tuning writers one in seventy looked typed, and the engine read one in four of their characters wrongly.
/// </summary>
internal sealed record HandLimits
{
    public static HandLimits Default { get; } = new();

    /// <summary>From this probability on the network is heard against the engine for print.</summary>
    public double SureFrom { get; init; } = 0.9;

    /// <summary>Cells where it must be: one may be of a typeface that it does not know.</summary>
    public int LeastAgainst { get; init; } = 2;

    /// <summary>And this share of the filled cells of the row.</summary>
    public double ShareAgainst { get; init; } = 0.15;

    /// <param name="written">The cells of a row as the network reads them.</param>
    /// <param name="print">The same cells as the engine for print reads them.</param>
    public bool WasWritten(IReadOnlyList<ReadCell> written, IReadOnlyList<ReadCell> print)
    {
        var against = written.Zip(print).Count(cell =>
            cell.First.Odds.Best(1) is [var best] && best.Confidence >= SureFrom && cell.Second.Odds.Of(best.Character) <= 0);
        return against >= LeastAgainst && against >= ShareAgainst * print.Count(cell => !cell.Odds.IsEmpty);
    }
}
