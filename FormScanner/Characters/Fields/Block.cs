namespace FormScanner.Characters.Fields;

/// <summary>Neighbouring cells that are decoded together: all that they may say.</summary>
internal sealed class Block
{
    // Three guesses come out in the end; some fall together with others on the way.
    private const int Kept = 8;

    public Block(IReadOnlyList<Candidate> candidates)
    {
        Candidates = candidates;
        LogTotal = LogSum.Of([.. candidates.Select(candidate => candidate.Log)]);
        Best = BestOf(candidates);
    }

    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>Logarithm of the weight of all candidates.</summary>
    public double LogTotal { get; }

    /// <summary>See <see cref="BestOf"/>.</summary>
    public IReadOnlyList<Candidate> Best { get; }

    public static Block OfTexts(WrittenRow row, int start, IEnumerable<string> texts, double logEach) =>
        new([.. texts.Select(text => new Candidate(text, logEach + row.Log(start, text)))]);

    /// <summary>A cell that holds one of these characters, each as usual as the others.</summary>
    public static Block OfCell(WrittenRow row, int cell, string characters)
    {
        var logEach = -Math.Log(characters.Length);
        return new([.. characters.Select(character => new Candidate(character.ToString(), logEach + row.Log(cell, character)))]);
    }

    public static IReadOnlyList<Block> OfCells(WrittenRow row, int start, int count, string characters) =>
        [.. Enumerable.Range(start, count).Select(cell => OfCell(row, cell, characters))];

    /// <summary>The likeliest, likeliest first, and the one of the best rank wherever it stands.</summary>
    public static IReadOnlyList<Candidate> BestOf(IReadOnlyList<Candidate> candidates)
    {
        var likeliest = new PriorityQueue<Candidate, double>(Kept + 1);
        foreach (var candidate in candidates)
        {
            if (likeliest.Count < Kept) likeliest.Enqueue(candidate, candidate.Log);
            else likeliest.EnqueueDequeue(candidate, candidate.Log);
        }

        List<Candidate> best = [.. likeliest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
        var first = candidates.MaxBy(candidate => candidate.Rank)!;
        if (!best.Contains(first)) best.Add(first);
        return best;
    }
}
