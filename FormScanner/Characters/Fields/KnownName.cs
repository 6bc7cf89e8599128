namespace FormScanner.Characters.Fields;

/// <summary>A name or a street of a list, as it may stand in cells.</summary>
/// <param name="Text">Without blanks.</param>
/// <param name="Letters">The same as places in <see cref="CellOdds.Characters"/>.</param>
/// <param name="Log">Logarithm of its share of the list.</param>
/// <param name="Spelled">With accents and small letters.</param>
internal sealed record KnownName(string Text, byte[] Letters, double Log, string Spelled)
{
    /// <param name="row">The written cells.</param>
    /// <param name="cells">The cells that it fills.</param>
    /// <param name="log">The logarithm of its whole weight.</param>
    /// <param name="clearFrom">From this probability on a cell is clear.</param>
    public Candidate As(WrittenRow row, WordSpan cells, double log, double clearFrom)
    {
        // Less than any weight a row can have, so that it comes after every text that leaves clear cells as they are.
        const double Behind = 1000;
        var text = Text.Length > cells.Length ? Text[..cells.Length] : Text;
        return new Candidate(text, log, row.Overrules(cells.Start, text, clearFrom) ? log - Behind : log, Spelled);
    }
}
