namespace FormScanner.Characters.Fields;

/// <summary>One way to write a field: blocks that follow each other over all written cells.</summary>
/// <param name="LogPrior">Logarithm of how usual this way is.</param>
/// <param name="Blocks">From the first written cell to the last.</param>
/// <param name="InRules">Whether the rules of the field allow it.</param>
internal sealed record Pattern(double LogPrior, IReadOnlyList<Block> Blocks, bool InRules)
{
    public double LogTotal { get; } = LogPrior + Blocks.Sum(block => block.LogTotal);

    /// <summary>The few likeliest texts, and the one of the best rank.</summary>
    public IReadOnlyList<Candidate> Best { get; } = BestOf(LogPrior, Blocks);

    /// <summary>Each cell by itself, every character of the alphabet as usual as the others: what stands there when the rules fail.</summary>
    public static Pattern CellByCell(WrittenRow row, double prior, string alphabet, bool inRules) =>
        new(Math.Log(prior), Block.OfCells(row, 0, row.Count, alphabet), inRules);

    private static IReadOnlyList<Candidate> BestOf(double logPrior, IReadOnlyList<Block> blocks)
    {
        IReadOnlyList<Candidate> best = [new Candidate("", logPrior)];
        foreach (var block in blocks)
            best = Block.BestOf([.. best.SelectMany(start => block.Best.Select(start.Then))]);
        return best;
    }
}
