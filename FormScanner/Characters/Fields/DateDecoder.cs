using System.Globalization;

namespace FormScanner.Characters.Fields;

/// <summary>
/// A date of eight digits (JJMMAAAA), each day of the years as usual as the others. A day and a month go with every year,
/// 29 February with leap years alone: two ways to write, so that no list of 48,000 dates is needed. Another number of
/// digits, as in 030549, is kept as written for a person to see.
/// </summary>
internal sealed class DateDecoder(YearRange range, DecodingLimits limits) : FieldDecoder(limits)
{
    private const int YearFrom = 4;
    private const int Length = 8;
    private const int CommonYear = 2001;
    private static readonly string[] LeapDay = ["2902"];

    private static readonly IReadOnlyList<string> Days =
    [
        .. Enumerable.Range(0, 365).Select(day => new DateOnly(CommonYear, 1, 1).AddDays(day).ToString("ddMM", CultureInfo.InvariantCulture)),
    ];

    private readonly IReadOnlyList<string> _years = Written(range.Years);
    private readonly IReadOnlyList<string> _leapYears = Written(range.Years.Where(DateTime.IsLeapYear));

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var outside = Pattern.CellByCell(row, Limits.OutsideRules, CellDigits.All, inRules: false);
        if (row.Count != Length) return [outside];
        var prior = Math.Log(1 - Limits.OutsideRules) - Math.Log(Days.Count * _years.Count + _leapYears.Count);
        var anyYear = new Pattern(prior, [Texts(row, 0, Days), Texts(row, YearFrom, _years)], InRules: true);
        if (_leapYears.Count == 0) return [anyYear, outside];
        return [anyYear, new Pattern(prior, [Texts(row, 0, LeapDay), Texts(row, YearFrom, _leapYears)], InRules: true), outside];
    }

    private static Block Texts(WrittenRow row, int start, IEnumerable<string> texts) => Block.OfTexts(row, start, texts, logEach: 0);

    private static IReadOnlyList<string> Written(IEnumerable<int> years) =>
        [.. years.Select(year => year.ToString("0000", CultureInfo.InvariantCulture))];
}
