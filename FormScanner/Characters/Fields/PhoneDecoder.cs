namespace FormScanner.Characters.Fields;

/// <summary>
/// A French telephone number: ten digits from 0, or in a longer row with the country before them (33, 0033, +33). Blanks
/// between the pairs say nothing. A number with a digit too few or too many is kept as written for a person to see.
/// </summary>
internal sealed class PhoneDecoder(DecodingLimits limits) : FieldDecoder(limits)
{
    private const string Plus = "+";

    // After the 0: mobiles are what residents give, and 08 is no private number. A slight preference, not counted anywhere.
    private static readonly (char Digit, double Share)[] Kinds =
    [
        ('6', 0.35), ('7', 0.25), ('1', 0.06), ('2', 0.06), ('3', 0.06), ('4', 0.06), ('5', 0.06), ('9', 0.08), ('8', 0.02),
    ];

    // By the number of cells; the plus sign is in no alphabet, so it comes as something that is no character.
    private static readonly Dictionary<int, string> Starts = new() { [10] = "0", [11] = "33", [12] = "+33", [13] = "0033" };

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var outside = Pattern.CellByCell(row, Limits.OutsideRules, CellDigits.All, inRules: false);
        return Starts.TryGetValue(row.Count, out var start)
            ? [new Pattern(Math.Log(1 - Limits.OutsideRules), Number(row, start), InRules: true), outside]
            : [outside];
    }

    private static List<Block> Number(WrittenRow row, string start)
    {
        List<Block> blocks = [];
        foreach (var character in start) blocks.Add(Start(row, blocks.Count, character.ToString()));
        var kind = blocks.Count;
        blocks.Add(new Block([.. Kinds.Select(known => new Candidate(known.Digit.ToString(), Math.Log(known.Share) + row.Log(kind, known.Digit)))]));
        return [.. blocks, .. Block.OfCells(row, blocks.Count, row.Count - blocks.Count, CellDigits.All)];
    }

    private static Block Start(WrittenRow row, int cell, string character) =>
        new([new Candidate(character, character == Plus ? Math.Log(Math.Max(double.Epsilon, row.Written[cell].NotACharacter)) : row.Log(cell, character))]);
}
