namespace FormScanner.Characters.Fields;

/// <summary>
/// What is taken for usual in the fields of a form: shares from 0 to 1, and years. The years are fixed and not the clock's:
/// the same page must be read the same way next year.
/// </summary>
internal sealed record DecodingLimits
{
    public static DecodingLimits Default { get; } = new();

    /// <summary>Share of rows of digits that break the rules of their field: a wish for a round margin, few residents write an impossible date.</summary>
    public double OutsideRules { get; init; } = 0.02;

    /// <summary>The highest probability of a text that breaks the rules: either it is misread or the resident erred, and both are for a person.</summary>
    public double OutsideRulesAtMost { get; init; } = 0.5;

    /// <summary>Above this probability of being no character a cell is unread by itself: it is the likeliest then.</summary>
    public double UnreadAbove { get; init; } = 0.9;

    /// <summary>From this probability on the rules leave one character to a spoilt cell, such as the 0 that starts a telephone number.</summary>
    public double SettledFrom { get; init; } = 0.9;

    /// <summary>From this probability on a cell is clear and no list changes its letter; at 0.98 one letter in 200 is wrong, while nearly one surname in two is in no list.</summary>
    public double ClearFrom { get; init; } = 0.98;

    /// <summary>The earliest year of a birth: nobody older than the oldest person ever is asked.</summary>
    public int EarliestBirthYear { get; init; } = 1900;

    /// <summary>The latest year of a birth; a version of the form is not printed for longer.</summary>
    public int LatestBirthYear { get; init; } = 2030;

    /// <summary>The earliest year of a signature, a wish or an absence: no form was printed before.</summary>
    public int EarliestPresentYear { get; init; } = 2025;

    /// <summary>The latest year of a signature, a wish or an absence.</summary>
    public int LatestPresentYear { get; init; } = 2045;

    /// <summary>Share of surnames that the list has: an assumption, to be counted on the list in use; surnames are many and half of the people have a rare one.</summary>
    public double SurnameListed { get; init; } = 0.55;

    /// <summary>Share of first names that the list has: an assumption as well; first names are chosen from far fewer.</summary>
    public double FirstNameListed { get; init; } = 0.93;

    /// <summary>Share of words in a row for a whole name that the lists have: half surnames, half first names.</summary>
    public double AnyNameListed { get; init; } = 0.74;

    /// <summary>Share of streets that the commune's list has: the residents live there, some in a hamlet without a street.</summary>
    public double StreetListed { get; init; } = 0.9;

    /// <summary>Shares in a list count to this power: half of the way between how frequent they are and all alike, for the open model gives a real but rare name too little.</summary>
    public double ShareExponent { get; init; } = 0.5;

    /// <summary>Share of compound names written with a blank for the hyphen or with no blank.</summary>
    public double OtherJoint { get; init; } = 0.1;

    /// <summary>Share of words that are two names with a hyphen between them: married names, and first names beyond the list.</summary>
    public double Compound { get; init; } = 0.03;

    /// <summary>Weight of a word whose end has no more cells, against one that fits.</summary>
    public double CutWord { get; init; } = 0.3;

    /// <summary>Weight of a blank inside a word of a street, against one between two words.</summary>
    public double StrayBlank { get; init; } = 0.02;

    /// <summary>Share of postcodes that are the commune's own, and of its department beside.</summary>
    public double OwnPostcode { get; init; } = 0.6;

    public double OwnDepartment { get; init; } = 0.25;
}
