using Forms.Geometry;
using Forms.Templates;

namespace Forms.Layout;

/// <summary>Where the answer to one question stands on a page.</summary>
public abstract record LayoutField(QuestionId Id)
{
    /// <summary>The smallest rectangle around all of it.</summary>
    public abstract PageRect Bounds { get; }

    public sealed record Choice(QuestionId Id, bool Many, IReadOnlyList<ChoiceBox> Boxes) : LayoutField(Id)
    {
        public override PageRect Bounds => Boxes.Select(box => box.Area).Aggregate((a, b) => a.Union(b));
    }

    public sealed record Cells(QuestionId Id, Alphabet Alphabet, CellFormat Format, IReadOnlyList<PageRect> Frames) : LayoutField(Id)
    {
        public override PageRect Bounds => Frames.Aggregate((a, b) => a.Union(b));
    }

    public sealed record Line(QuestionId Id, PageRect Area) : LayoutField(Id)
    {
        public override PageRect Bounds => Area;
    }

    public sealed record Signature(QuestionId Id, PageRect Area) : LayoutField(Id)
    {
        public override PageRect Bounds => Area;
    }
}

/// <summary>One box to tick: the outer edge of its printed frame runs along <paramref name="Area"/>.</summary>
public sealed record ChoiceBox(string Value, PageRect Area);
