using Testing.Paper.Handwriting;

namespace Testing.Paper;

/// <summary>One thing a person put on the page.</summary>
internal abstract record Entry(string Question)
{
    public sealed record Mark(string Question, string Value, MarkStyle Style) : Entry(Question);

    public sealed record Cancellation(string Question, string Value) : Entry(Question);

    public sealed record Words(string Question, string Text) : Entry(Question);

    public sealed record RealWords(string Question, IReadOnlyList<CellInk?> Cells) : Entry(Question);

    public sealed record TypedWords(string Question, string Text, TypedStyle Style, bool Across) : Entry(Question);

    public sealed record TypedMark(string Question, string Value) : Entry(Question);

    public sealed record Signature(string Question) : Entry(Question);
}
