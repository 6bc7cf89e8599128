namespace FormScanner.Text;

/// <summary>The thresholds of typed rows, measured on typed and handwritten pages of the test generator at 150 to 300 dpi.</summary>
internal sealed record TypedLimits
{
    public static TypedLimits Default { get; } = new();

    /// <summary>A glyph of this share of the tallest is a capital or a digit; hyphens and apostrophes are not.</summary>
    public double TallAtLeast { get; init; } = 0.7;

    /// <summary>How far in millimetres three tops in four stray from their line, and as many bottoms, together: type reaches 0.15, hands begin at 0.31.</summary>
    public double MostStrayMm { get; init; } = 0.2;

    /// <summary>Round letters overshoot the lines in proportion to the height: of 18 pt, 4.6 mm high, rows of them reach 0.22.</summary>
    public double MostStrayShare { get; init; } = 0.05;

    public double MostStrayLargeMm { get; init; } = 0.24;

    /// <summary>A row of so many glyphs is judged by itself; a hand that meets two lines with three characters may have been lucky.</summary>
    public int LeastAlone { get; init; } = 4;

    /// <summary>A shorter row must have the height of a longer one of its page, within this share: the digits of Courier are 13 % higher than its capitals.</summary>
    public double SameHeight { get; init; } = 0.14;

    /// <summary>And this mean confidence.</summary>
    public double LeastConfidenceShort { get; init; } = 0.6;

    /// <summary>The width of its strokes may differ by this share.</summary>
    public double SameStroke { get; init; } = 0.3;

    /// <summary>A character within this distance of the centre of its cell, in millimetres, was put into the cell; a run hits one by chance, not all.</summary>
    public double InCellMm { get; init; } = 1.2;

    /// <summary>Characters of neighbouring cells are at least so far apart, in millimetres: a W of 18 pt leaves 2. In a run only words are.</summary>
    public double BetweenCellsMm { get; init; } = 1.2;

    /// <summary>Pieces that are together wider than this share of their height are not one broken character: a 0 has 0.8, 11 has 1.1.</summary>
    public double BrokenWidth { get; init; } = 0.95;

    /// <summary>Below this mean confidence a row is left to the reader of handwriting.</summary>
    public double LeastConfidence { get; init; } = 0.4;

    public double MostStray(double heightMm) => Math.Clamp(MostStrayShare * heightMm, MostStrayMm, MostStrayLargeMm);
}
