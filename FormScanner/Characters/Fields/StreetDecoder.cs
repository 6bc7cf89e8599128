namespace FormScanner.Characters.Fields;

/// <summary>
/// A street of the commune, with or without blanks between its words and cut off at the last cell; or open words, so that
/// a street the commune does not list is kept as written.
/// </summary>
internal sealed class StreetDecoder(StreetList streets, DecodingLimits limits) : FieldDecoder(limits)
{
    // Against the best: e^-16 is a ten-millionth, which no guess and no share shows.
    private const double Negligible = 16;

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var open = new Pattern(Math.Log(1 - streets.Listed), [.. row.Words.Select(word => Open(row, word))], InRules: true);
        return Listed(row) is { Count: > 0 } listed ? [new Pattern(Math.Log(streets.Listed), [new Block(Candidate.Together(listed))], InRules: true), open] : [open];
    }

    private Block Open(WrittenRow row, WordSpan word) =>
        new(OpenWords.In(row, word, streets.Letters, logPrior: 0, row.IsFull && word.End == row.Count));

    private List<Candidate> Listed(WrittenRow row)
    {
        var cells = new WordSpan(0, row.Count);
        var weighed = streets.Written.Where(street => Fills(street, row)).Select(street => (street.Name, Log: Weight(street, row))).ToList();
        if (weighed.Count == 0) return [];
        var least = weighed.Max(found => found.Log) - Negligible;
        return [.. weighed.Where(found => found.Log >= least).Select(found => found.Name.As(row, cells, found.Log, Limits.ClearFrom))];
    }

    private static bool Fills(KnownStreet street, WrittenRow row) =>
        street.Name.Text.Length == row.Count || (row.IsFull && street.Name.Text.Length > row.Count);

    private double Weight(KnownStreet street, WrittenRow row) =>
        street.Name.LogIn(row, new WordSpan(0, row.Count)) + street.StrayBlanks(row) * Math.Log(Limits.StrayBlank)
        + (street.Name.Text.Length > row.Count ? Math.Log(Limits.CutWord) : 0);
}
