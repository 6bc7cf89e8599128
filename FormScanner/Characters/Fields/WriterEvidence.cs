namespace FormScanner.Characters.Fields;

/// <summary>
/// What a hand wrote elsewhere on the page tells two look-alikes apart. The rules of fields settle many cells (the 0 of a
/// telephone number, the 1 of 1952), and others are clear; a doubtful cell moves towards that of its two likeliest
/// characters whose examples it resembles more. A hand whose settled 1 was taken for a 7 takes the sureness from every 7
/// that no field settles, and so for any two characters.
/// </summary>
internal sealed class WriterEvidence(WriterLimits limits)
{
    /// <summary>The same cells in the same order, weighed again.</summary>
    public IReadOnlyList<CellOdds> Weigh(IReadOnlyList<WriterCell> cells)
    {
        var settled = cells.Where(cell => cell.Settled is not null && !cell.Odds.IsEmpty).ToList();
        var known = settled.ToLookup(cell => cell.Settled!.Value);
        var taken = settled.Where(IsTakenForAnother).ToLookup(cell => cell.Odds.Best(1)[0].Character);
        var examples = settled.Select(cell => (Cell: cell, Character: cell.Settled!.Value))
            .Concat(cells.Where(cell => cell.Settled is null && IsClear(cell)).Select(cell => (Cell: cell, cell.Odds.Best(1)[0].Character)))
            .ToLookup(example => example.Character, example => example.Cell);
        return [.. cells.Select(cell => cell.Odds.IsEmpty || cell.Settled is not null ? cell.Odds : Weigh(cell, known, taken, examples))];
    }

    private bool IsTakenForAnother(WriterCell settled) =>
        settled.Odds.Best(1) is [var best] && best.Character != settled.Settled && best.Confidence > limits.TakenForAnotherAbove;

    private bool IsClear(WriterCell cell) => cell.Odds.Best(1) is [var best] && best.Confidence >= limits.ClearFrom;

    private CellOdds Weigh(WriterCell cell, ILookup<char, WriterCell> known, ILookup<char, WriterCell> taken, ILookup<char, WriterCell> examples)
    {
        if (cell.Odds.Best(2) is not [var best, ..] guesses) return cell.Odds;
        if (taken[best.Character].MaxBy(cell.Similarity) is { } likeliest && cell.Similarity(likeliest) > Resembles(cell, known[best.Character]))
            return Shared(cell.Odds, likeliest.Settled!.Value, best.Character, limits.TakenShare);
        if (best.Confidence >= limits.DoubtfulBelow || guesses is not [_, var second]) return cell.Odds;
        if (!examples.Contains(best.Character) || !examples.Contains(second.Character)) return cell.Odds;
        var shift = limits.Gain * (Nearness(cell, examples[best.Character]) - Nearness(cell, examples[second.Character]));
        var logOdds = Math.Log(best.Confidence / second.Confidence) + Math.Clamp(shift, -limits.Cap, limits.Cap);
        return Shared(cell.Odds, best.Character, second.Character, 1 / (1 + Math.Exp(-logOdds)));
    }

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
