using System.Globalization;

namespace FormScanner.Characters.Fields;

/// <summary>A year of four digits, each in the range as usual as the others.</summary>
internal sealed class YearDecoder(YearRange range, DecodingLimits limits) : FieldDecoder(limits)
{
    private const int Length = 4;

    private readonly IReadOnlyList<string> _years = [.. range.Years.Select(year => year.ToString("0000", CultureInfo.InvariantCulture))];

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var outside = Pattern.CellByCell(row, Limits.OutsideRules, CellDigits.All, inRules: false);
        if (row.Count != Length) return [outside];
        var block = Block.OfTexts(row, 0, _years, -Math.Log(_years.Count));
        return [new Pattern(Math.Log(1 - Limits.OutsideRules), [block], InRules: true), outside];
    }
}
