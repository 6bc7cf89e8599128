namespace FormScanner.Characters.Fields;

/// <summary>
/// What a hand wrote elsewhere on the page tells two look-alikes apart. The rules of fields settle many cells (the 0 of a
/// telephone number, the 1 of 1952); a doubtful cell moves towards the character whose settled examples it resembles more.
/// A hand whose 1 has the shape of a 7 takes the sureness from every 7 that no field settles.
/// </summary>
internal sealed class WriterEvidence(WriterLimits limits)
{
    private const char One = '1';
    private const char Seven = '7';

    // Those with a letter concern only cells that may hold both, since the others have 0 for it.
    private static readonly (char First, char Second)[] LookAlikes = [(One, Seven), ('0', 'O'), ('4', '9'), ('5', 'S'), (One, 'I')];

    /// <summary>The same cells in the same order, weighed again.</summary>
    public IReadOnlyList<CellOdds> Weigh(IReadOnlyList<WriterCell> cells)
    {
        var settled = cells.Where(cell => cell.Settled is not null && !cell.Odds.IsEmpty).ToLookup(cell => cell.Settled!.Value);
        var onesLikeSevens = settled[One].Where(cell => cell.Odds.Of(Seven) > limits.TakenForSevenAbove).ToList();
        return [.. cells.Select(cell => cell.Odds.IsEmpty || cell.Settled is not null ? cell.Odds : Weigh(cell, settled, onesLikeSevens))];
    }

    private CellOdds Weigh(WriterCell cell, ILookup<char, WriterCell> settled, IReadOnlyList<WriterCell> onesLikeSevens)
    {
        if (IsSeven(cell) && Resembles(cell, onesLikeSevens) > Resembles(cell, settled[Seven])) return Shared(cell.Odds, One, Seven, firstShare: 0.5);
        if (cell.Odds.Best(1) is not [var best] || best.Confidence >= limits.DoubtfulBelow) return cell.Odds;
        var odds = cell.Odds;
        foreach (var (first, second) in LookAlikes)
        {
            if (odds.Of(first) <= 0 || odds.Of(second) <= 0 || !settled.Contains(first) || !settled.Contains(second)) continue;
            var shift = limits.Gain * (Nearness(cell, settled[first]) - Nearness(cell, settled[second]));
            var logOdds = Math.Log(odds.Of(first) / odds.Of(second)) + Math.Clamp(shift, -limits.Cap, limits.Cap);
            odds = Shared(odds, first, second, 1 / (1 + Math.Exp(-logOdds)));
        }

        return odds;
    }

    private static bool IsSeven(WriterCell cell) => cell.Odds.Best(1) is [{ Character: Seven }];

    private double Nearness(WriterCell cell, IEnumerable<WriterCell> examples) =>
        examples.Select(cell.Similarity).OrderDescending().Take(limits.Nearest).Average();

    // Less than any likeness where there is no example.
    private static double Resembles(WriterCell cell, IEnumerable<WriterCell> examples) =>
        examples.Select(cell.Similarity).DefaultIfEmpty(double.NegativeInfinity).Max();

    /// <summary>What the two have together, shared out anew.</summary>
    private static CellOdds Shared(CellOdds odds, char first, char second, double firstShare)
    {
        var both = odds.Of(first) + odds.Of(second);
        return new CellOdds(
            [.. CellOdds.Characters.Select(character => character == first ? both * firstShare : character == second ? both * (1 - firstShare) : odds.Of(character))],
            odds.NotACharacter);
    }
}
