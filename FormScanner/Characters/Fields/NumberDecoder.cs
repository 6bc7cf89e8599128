namespace FormScanner.Characters.Fields;

/// <summary>A number in a street: digits, then perhaps a letter or BIS, TER, QUATER. What cannot be a letter in its place is a digit.</summary>
internal sealed class NumberDecoder(DecodingLimits limits) : FieldDecoder(limits)
{
    // How many digits: most streets have fewer than a hundred numbers. Both lists are a slight preference, not counted anywhere.
    private static readonly double[] Lengths = [0.4, 0.45, 0.14, 0.01];

    private static readonly (string Text, double Share)[] Endings =
    [
        ("", 0.84), ("BIS", 0.05), ("B", 0.035), ("A", 0.02), ("TER", 0.015), ("T", 0.01), ("C", 0.01), ("D", 0.01), ("QUATER", 0.005), ("Q", 0.005),
    ];

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var patterns = new List<Pattern> { Pattern.CellByCell(row, Limits.OutsideRules, CellOdds.Characters, inRules: false) };
        foreach (var (ending, share) in Endings)
        {
            var digits = row.Count - ending.Length;
            if (digits < 1 || digits > Lengths.Length) continue;
            var prior = Math.Log((1 - Limits.OutsideRules) * Lengths[digits - 1] * share);
            patterns.Add(new Pattern(prior, Blocks(row, digits, ending), InRules: true));
        }

        return patterns;
    }

    private static List<Block> Blocks(WrittenRow row, int digits, string ending)
    {
        List<Block> blocks = [Block.OfCell(row, 0, CellDigits.NotZero), .. Block.OfCells(row, 1, digits - 1, CellDigits.All)];
        if (ending != "") blocks.Add(Block.OfTexts(row, digits, [ending], logEach: 0));
        return blocks;
    }
}
