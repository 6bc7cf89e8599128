namespace FormScanner.Characters.Fields;

/// <summary>
/// A street of the commune, with or without blanks between its words and cut off at the last cell; or open words, so that
/// a street the commune does not list is kept as written.
/// </summary>
internal sealed class StreetDecoder(StreetList streets, DecodingLimits limits) : FieldDecoder(limits)
{
    private readonly double _logStrayBlank = Math.Log(limits.StrayBlank);
    private readonly double _logCutWord = Math.Log(limits.CutWord);

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var open = new Pattern(Math.Log(1 - streets.Listed), [.. row.Words.Select(word => Open(row, word))], InRules: true);
        return Listed(row) is { Count: > 0 } listed ? [new Pattern(Math.Log(streets.Listed), [new Block(Candidate.Together(listed))], InRules: true), open] : [open];
    }

    private Block Open(WrittenRow row, WordSpan word) =>
        new(OpenWords.In(row, word, streets.Letters, logPrior: 0, row.IsFull && word.End == row.Count));

    private IReadOnlyList<Candidate> Listed(WrittenRow row)
    {
        var found = new Shortlist(row, new WordSpan(0, row.Count), Limits.ClearFrom);
        foreach (var street in streets.Written)
        {
            var isCut = row.IsFull && street.Name.Text.Length > row.Count;
            if (street.Name.Text.Length != row.Count && !isCut) continue;
            found.Offer(street.Name, street.StrayBlanks(row) * _logStrayBlank + (isCut ? _logCutWord : 0));
        }

        return found.Candidates;
    }
}
