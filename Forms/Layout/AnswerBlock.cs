namespace Forms.Layout;

/// <summary>One question measured before it is placed: its size, and how to draw it with its top-left corner at a given place.</summary>
/// <param name="WidthMm">Its width.</param>
/// <param name="HeightMm">Its height.</param>
/// <param name="Place">Draws it on a page at x, y.</param>
internal sealed record AnswerBlock(double WidthMm, double HeightMm, Action<PageDraft, double, double> Place);
