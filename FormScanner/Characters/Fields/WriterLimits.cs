namespace FormScanner.Characters.Fields;

/// <summary>How much the other cells of a page say about a doubtful one. First choices, to be set on the tuning pages with the features of the net.</summary>
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

    /// <summary>A settled 1 that the net took for a 7 with more than this probability tells of a hand whose 1 has the shape of a 7.</summary>
    public double TakenForSevenAbove { get; init; } = 0.5;
}
