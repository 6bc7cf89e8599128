namespace Forms.Printing;

/// <summary>One paragraph of a slip; it is broken where the paper ends.</summary>
/// <param name="SizePt">The size of type in points, for a roll of 80 mm; wider paper has larger type.</param>
/// <param name="SpaceBeforeMm">The space above it in millimetres, for a roll of 80 mm.</param>
public sealed record SlipLine(string Text, double SizePt, bool Bold = false, double SpaceBeforeMm = 1);
