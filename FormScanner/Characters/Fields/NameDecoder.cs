namespace FormScanner.Characters.Fields;

/// <summary>
/// One or several words, each from a list of names or open; a name of the list may also fill several words. The list comes
/// first where a letter is doubtful, and an open word keeps a name that the list does not know.
/// </summary>
internal sealed class NameDecoder(KnownNames names, DecodingLimits limits) : FieldDecoder(limits)
{
    // Names of more words than that are read word by word: DE LA ROCHE has three.
    private const int MostWords = 3;
    private const int MostJoined = 6;

    private const char Hyphen = '-';

    // A shorter beginning says nothing about the rest of a name.
    private const int ShortestCut = 5;

    private readonly double _logListed = Math.Log(names.Listed);

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var joined = row.Words.Count > MostJoined ? 1 : Math.Min(MostWords, row.Words.Count);
        var blocks = new Block?[row.Words.Count, joined + 1];
        for (var word = 0; word < row.Words.Count; word++)
        {
            for (var count = 1; count <= joined && word + count <= row.Words.Count; count++)
                blocks[word, count] = count == 1 ? OneWord(row, row.Words[word]) : SeveralWords(row, [.. row.Words.Skip(word).Take(count)]);
        }

        return [.. Ways(blocks, 0).Select(way => new Pattern(0, way, InRules: true))];
    }

    /// <summary>Every way to take the words from this one on together or apart.</summary>
    private static IEnumerable<IReadOnlyList<Block>> Ways(Block?[,] blocks, int word)
    {
        if (word == blocks.GetLength(0)) return [[]];
        return Enumerable.Range(1, blocks.GetLength(1) - 1)
            .Where(count => word + count <= blocks.GetLength(0) && blocks[word, count] is not null)
            .SelectMany(count => Ways(blocks, word + count).Select(rest => (IReadOnlyList<Block>)[blocks[word, count]!, .. rest]));
    }

    private Block OneWord(WrittenRow row, WordSpan word)
    {
        var isCut = row.IsFull && word.End == row.Count;
        var open = OpenWords.In(row, word, names.Letters, Math.Log(1 - names.Listed), isCut);
        var listed = Listed(row, word, names.Filling([word]), logPrior: 0);
        var cut = isCut && word.Length >= ShortestCut ? Listed(row, word, names.LongerThan(word.Length), Math.Log(Limits.CutWord)) : [];
        return new Block(Candidate.Together([.. listed, .. cut, .. open, .. Compound(row, word)]));
    }

    /// <summary>Two names with a hyphen between them, as in MARTIN-DUBOIS, where a list has only each by itself.</summary>
    private IEnumerable<Candidate> Compound(WrittenRow row, WordSpan word)
    {
        var hyphen = Enumerable.Range(word.Start, word.Length).FirstOrDefault(cell => row.Best[cell].Character == Hyphen, word.Start);
        if (hyphen == word.Start || hyphen + 1 == word.End) return [];
        var log = Math.Log(Limits.Compound) + row.Log(hyphen, Hyphen);
        var after = OneWord(row, new WordSpan(hyphen + 1, word.End - hyphen - 1));
        return OneWord(row, word with { Length = hyphen - word.Start }).Best
            .SelectMany(first => after.Best.Select(second => first.Then(second, Hyphen, log)));
    }

    private Block? SeveralWords(WrittenRow row, IReadOnlyList<WordSpan> words)
    {
        var cells = new WordSpan(words[0].Start, words[^1].End - words[0].Start);
        var listed = Listed(row, cells, names.Filling(words), logPrior: 0);
        return listed.Count == 0 ? null : new Block(Candidate.Together(listed));
    }

    private IReadOnlyList<Candidate> Listed(WrittenRow row, WordSpan cells, IEnumerable<KnownName> known, double logPrior)
    {
        var found = new Shortlist(row, cells, Limits.ClearFrom);
        foreach (var name in known) found.Offer(name, _logListed + logPrior);
        return found.Candidates;
    }
}
