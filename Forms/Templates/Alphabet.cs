namespace Forms.Templates;

/// <summary>The characters that may stand in one cell.</summary>
public enum Alphabet
{
    /// <summary>0 to 9.</summary>
    Digits,

    /// <summary>A to Z, hyphen and apostrophe; accents are not asked of a hand that writes in cells.</summary>
    Capitals,

    /// <summary>0 to 9, A to Z, hyphen and apostrophe.</summary>
    Alphanumeric,
}
