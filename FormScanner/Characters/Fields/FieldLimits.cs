using Forms.Templates;

namespace FormScanner.Characters.Fields;

/// <summary>
/// From where on a field is sure. All are probabilities from 0 to 1, set on 420 pages of American and European tuning writers
/// (<c>Benchmarks fields --set tuning --sweep</c>) so that at most one sure field in 500 is wrong. Of 340 telephone numbers
/// two were, which no limit keeps without half of the others: some hands write a 1 or 2 in the very shape of another digit.
/// </summary>
internal sealed record FieldLimits
{
    public static FieldLimits Default { get; } = new();

    /// <summary>For a cell with a digit, where the whole field is trusted too: at 0.85 five of 360 sure telephone numbers are wrong, from here on two of 340.</summary>
    public double DigitAtLeast { get; init; } = 0.9;

    /// <summary>For a cell of a date: lower, because few of the rows of eight digits are dates.</summary>
    public double DateDigitAtLeast { get; init; } = 0.7;

    /// <summary>For a cell with a letter of a word that a list has: the word vouches for it.</summary>
    public double ListedAtLeast { get; init; } = 0.6;

    /// <summary>For a cell of a name or a street that is in no list, or of another text: nothing but the cells speaks for it.</summary>
    public double UnlistedAtLeast { get; init; } = 0.98;

    /// <summary>For being no character: 2 % of clean cells have more, and 90 % of half covered ones; at 0.1 twice as many circled cells pass.</summary>
    public double NotACharacterAtMost { get; init; } = 0.05;

    /// <summary>Above this a cell is unread: it is the likeliest then.</summary>
    public double UnreadAbove { get; init; } = 0.9;

    /// <summary>When more than this share of the written cells is unread, there is nothing to show as a text.</summary>
    public double IllegibleAbove { get; init; } = 0.5;

    /// <summary>For a whole date or year: from here on one sure date of 240 of tuning writers is wrong.</summary>
    public double DateAtLeast { get; init; } = 0.9;

    /// <summary>For a whole telephone number: see <see cref="DigitAtLeast"/>.</summary>
    public double PhoneAtLeast { get; init; } = 0.9;

    /// <summary>For five digits of 0.985 each, as a telephone number.</summary>
    public double PostcodeAtLeast { get; init; } = 0.92;

    /// <summary>For a number in a street, where a letter and a digit are easily taken for each other.</summary>
    public double NumberAtLeast { get; init; } = 0.95;

    /// <summary>For a whole name, street or other text: one sure name of 320 of tuning writers is wrong; names beyond the list are measured less.</summary>
    public double WordsAtLeast { get; init; } = 0.9;

    /// <param name="format">Of the field.</param>
    /// <param name="isListed">Whether a list knows all its words.</param>
    public double CellAtLeast(CellFormat format, bool isListed) => format switch
    {
        CellFormat.Date => DateDigitAtLeast,
        CellFormat.Phone or CellFormat.Year or CellFormat.Postcode or CellFormat.Number => DigitAtLeast,
        CellFormat.Name or CellFormat.Street when isListed => ListedAtLeast,
        _ => UnlistedAtLeast,
    };

    public double FieldAtLeast(CellFormat format) => format switch
    {
        CellFormat.Date or CellFormat.Year => DateAtLeast,
        CellFormat.Phone => PhoneAtLeast,
        CellFormat.Postcode => PostcodeAtLeast,
        CellFormat.Number => NumberAtLeast,
        _ => WordsAtLeast,
    };
}
