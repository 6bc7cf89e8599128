using Forms.Templates;

namespace FormScanner.Characters.Fields;

/// <summary>
/// Reads a row of cells as one field: every way to write the field is weighed by how usual it is and how well it fits all
/// cells together. A pure function of the cells.
/// </summary>
internal abstract class FieldDecoder(DecodingLimits limits)
{
    protected DecodingLimits Limits { get; } = limits;

    /// <param name="format">What the row holds as a whole.</param>
    /// <param name="role">What it is to the register, such as <c>person.lastName</c>.</param>
    /// <param name="rules">What is known about this commune and about names.</param>
    public static FieldDecoder Of(CellFormat format, string role, FieldRules rules) => format switch
    {
        CellFormat.Phone => new PhoneDecoder(rules.Limits),
        CellFormat.Date => new DateDecoder(YearRange.OfDate(role, rules.Limits), rules.Limits),
        CellFormat.Year => new YearDecoder(YearRange.OfBirth(rules.Limits), rules.Limits),
        CellFormat.Postcode => new PostcodeDecoder(rules.Postcode, rules.Limits),
        CellFormat.Number => new NumberDecoder(rules.Limits),
        CellFormat.Street => new StreetDecoder(rules.Streets, rules.Limits),
        CellFormat.Name => new NameDecoder(rules.NamesOf(role), rules.Limits),
        _ => new TextDecoder(rules.Limits),
    };

    /// <param name="cells">All cells of the row, from left to right.</param>
    public DecodedField Decode(IReadOnlyList<CellOdds> cells)
    {
        var row = new WrittenRow(cells);
        return row.Count == 0
            ? new DecodedField("", 1, Corrected: false, [], [.. cells.Select(_ => (IReadOnlyList<CharacterGuess>)[])])
            : Posterior.Of(row, Patterns(row), Limits);
    }

    /// <summary>The ways to write the field in this many cells, with at least one.</summary>
    protected abstract IReadOnlyList<Pattern> Patterns(WrittenRow row);
}
