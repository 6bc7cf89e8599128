namespace Forms.Printing;

/// <summary>An A4 sheet of self-adhesive labels, as stationers sell them; millimetres.</summary>
/// <param name="Name">What the settings and pages call it.</param>
/// <param name="Columns">Labels beside each other.</param>
/// <param name="Rows">Labels below each other, without a gap.</param>
/// <param name="WidthMm">Of one label.</param>
/// <param name="HeightMm">Of one label.</param>
/// <param name="LeftMm">From the edge of the sheet to the first column.</param>
/// <param name="TopMm">From the edge of the sheet to the first row.</param>
/// <param name="StepMm">From one column to the next.</param>
public sealed record LabelSheet(string Name, int Columns, int Rows, double WidthMm, double HeightMm, double LeftMm, double TopMm, double StepMm)
{
    /// <summary>The sheets that can be had everywhere: 21 labels of 63.5 × 38.1 mm, 14 of 99.1 × 38.1 mm.</summary>
    public static IReadOnlyList<LabelSheet> All { get; } =
    [
        new("21", 3, 7, 63.5, 38.1, 7.25, 15.15, 66),
        new("14", 2, 7, 99.1, 38.1, 4.65, 15.15, 101.6),
    ];

    public int Labels => Columns * Rows;
}
