using System.Globalization;

namespace FormScanner.Characters.Fields;

/// <summary>Five digits: the commune's own postcode before those of its department, and those before all others.</summary>
internal sealed class PostcodeDecoder(string own, DecodingLimits limits) : FieldDecoder(limits)
{
    private const int Length = 5;
    private const int DepartmentLength = 2;

    // 96 and 99 are given to no department; 97 and 98 are overseas.
    private static readonly IReadOnlyList<string> Departments =
        [.. Enumerable.Range(1, 95).Append(97).Append(98).Select(number => number.ToString("00", CultureInfo.InvariantCulture))];

    protected override IReadOnlyList<Pattern> Patterns(WrittenRow row)
    {
        var outside = Pattern.CellByCell(row, Limits.OutsideRules, CellDigits.All, inRules: false);
        if (row.Count != Length) return [outside];
        return
        [
            Inside(Limits.OwnPostcode, [Block.OfTexts(row, 0, [own], logEach: 0)]),
            Inside(Limits.OwnDepartment, In(row, [own[..DepartmentLength]])),
            Inside(1 - Limits.OwnPostcode - Limits.OwnDepartment, In(row, Departments)),
            outside,
        ];
    }

    private Pattern Inside(double share, IReadOnlyList<Block> blocks) => new(Math.Log(share * (1 - Limits.OutsideRules)), blocks, InRules: true);

    private static IReadOnlyList<Block> In(WrittenRow row, IReadOnlyList<string> departments) =>
        [Block.OfTexts(row, 0, departments, -Math.Log(departments.Count)), .. Block.OfCells(row, DepartmentLength, Length - DepartmentLength, CellDigits.All)];
}
