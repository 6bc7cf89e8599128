namespace FormScanner.Characters.Fields;

/// <summary>One cell of a page, with what its field made of it.</summary>
/// <param name="Odds">By itself.</param>
/// <param name="Features">What the net saw, any length, the same for all cells of a page.</param>
/// <param name="Settled">Its character where the rules of the field leave no doubt, otherwise null.</param>
internal sealed record WriterCell(CellOdds Odds, IReadOnlyList<float> Features, char? Settled)
{
    /// <summary>
    /// Settled is what the rest of the row and the rules say, not the cell: a clear 7 in the free digits of a telephone
    /// number stays open, or a 1 in the shape of a 7 would be its own proof.
    /// </summary>
    /// <param name="odds">The cell by itself.</param>
    /// <param name="features">What the net saw.</param>
    /// <param name="decoded">The likeliest characters under the rules, from <see cref="DecodedField.Cells"/>.</param>
    /// <param name="limits">How likely a settled character must be.</param>
    public static WriterCell Of(CellOdds odds, IReadOnlyList<float> features, IReadOnlyList<CharacterGuess> decoded, WriterLimits limits)
    {
        if (decoded is not [var best, ..] || best.Confidence < limits.SettledFrom) return new WriterCell(odds, features, null);
        var byRules = Rest(best, odds) / decoded.Sum(guess => Rest(guess, odds));
        return new WriterCell(odds, features, byRules >= limits.SettledByRulesFrom ? best.Character : null);
    }

    /// <summary>What is left of a probability under the rules without the cell's own part in it.</summary>
    private static double Rest(CharacterGuess guess, CellOdds odds) => guess.Confidence / Math.Max(WrittenRow.Floor, odds.Of(guess.Character));

    /// <summary>How alike the net sees the two, -1 to 1.</summary>
    public double Similarity(WriterCell other)
    {
        var (product, own, others) = (0.0, 0.0, 0.0);
        for (var place = 0; place < Math.Min(Features.Count, other.Features.Count); place++)
        {
            product += (double)Features[place] * other.Features[place];
            own += (double)Features[place] * Features[place];
            others += (double)other.Features[place] * other.Features[place];
        }

        return own == 0 || others == 0 ? 0 : product / Math.Sqrt(own * others);
    }
}
