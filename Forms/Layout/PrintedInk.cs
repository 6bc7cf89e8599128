using Forms.Geometry;

namespace Forms.Layout;

/// <summary>One run of text on one line.</summary>
/// <param name="Start">The left end of its baseline.</param>
/// <param name="SizePt">The type size, in points.</param>
/// <param name="Bold">Which of the two weights.</param>
/// <param name="Text">The words.</param>
public sealed record TextRun(PagePoint Start, double SizePt, bool Bold, string Text);

/// <summary>A line drawn through points: rules, the worked examples, the dot of a required answer (one point).</summary>
/// <param name="Points">The points in order; a single one is a dot.</param>
/// <param name="WidthMm">The width of the pen.</param>
/// <param name="Grey">How light it is: 0 black, 1 white.</param>
public sealed record PenStroke(IReadOnlyList<PagePoint> Points, double WidthMm, double Grey);

/// <summary>A frame that is not an answer, as in the worked examples; drawn like the frames of the answers.</summary>
public sealed record PlainFrame(PageRect Area);
