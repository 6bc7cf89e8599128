namespace FormScanner.Characters.Fields;

/// <summary>Anything of the alphabet: no rule, so each cell by itself.</summary>
internal sealed class TextDecoder(DecodingLimits limits) : FieldDecoder(limits)
{
    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row) =>
        [Pattern.CellByCell(row, prior: 1, CellOdds.Characters, inRules: true)];
}
