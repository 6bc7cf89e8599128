namespace Forms.Printing;

/// <summary>What a slip is printed on.</summary>
/// <param name="HeightMm">Null on a roll, which is cut where the slip ends.</param>
/// <param name="MarginMm">On the left and right; on a roll it covers what the print head does not reach.</param>
/// <param name="Scale">How much larger than on a roll of 80 mm type and spaces are.</param>
public sealed record SlipPaper(string Name, double WidthMm, double? HeightMm, double MarginMm, double Scale)
{
    /// <summary>A thermal roll of 80 mm; its head prints 72 mm.</summary>
    public static SlipPaper Roll80 { get; } = new("roll80", 80, null, 5, 1);

    public static SlipPaper A6 { get; } = new("A6", 105, 148, 10, 1.15);

    public static SlipPaper A4 { get; } = new("A4", 210, 297, 25, 1.5);

    public static IReadOnlyList<SlipPaper> All { get; } = [Roll80, A6, A4];
}
