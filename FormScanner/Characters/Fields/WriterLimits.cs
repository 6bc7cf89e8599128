namespace FormScanner.Characters.Fields;

/// <summary>How much the other cells of a page say about a doubtful one; on 150 pages of European tuning writers they mended five fields and spoilt two.</summary>
internal sealed record WriterLimits
{
    public static WriterLimits Default { get; } = new();

    /// <summary>Probability from which on a field settles the character of a cell: fewer examples, but right ones.</summary>
    public double SettledFrom { get; init; } = 0.99;

    /// <summary>Probability that the rules alone must give it: without them the three likeliest have a third each.</summary>
    public double SettledByRulesFrom { get; init; } = 0.9;

    /// <summary>A cell below this probability is doubtful; a clear one needs no help.</summary>
    public double DoubtfulBelow { get; init; } = 0.99;

    /// <summary>Log-odds for a difference of 1 in similarity, so 2.4, or 11 to 1, for a difference of 0.3.</summary>
    public double Gain { get; init; } = 8;

    /// <summary>The most log-odds that likeness may give: a factor of 20, so that it settles doubts and overturns nothing clear.</summary>
    public double Cap { get; init; } = 3;

    /// <summary>How many of the nearest examples count: one may be a slip of the pen.</summary>
    public int Nearest { get; init; } = 2;

    /// <summary>From this probability on a cell that no field settles is an example of its character: one in two thousand is wrong.</summary>
    public double ClearFrom { get; init; } = 0.98;

    /// <summary>A settled cell that the net took for another character with more than this probability tells of a hand that writes the one like the other.</summary>
    public double TakenForAnotherAbove { get; init; } = 0.5;

    /// <summary>What that other character then has of the two, in every cell that looks so: nearly half, so that nothing is sure and the network's reading stays first.</summary>
    public double TakenShare { get; init; } = 0.45;
}
