namespace Testing.Paper.Handwriting;

/// <summary>What somebody left in one cell, made of real characters; all but the first kinds are cells that hold no single clean character.</summary>
public abstract record CellInk
{
    private CellInk()
    {
    }

    /// <summary>One clean character; <paramref name="French"/> draws French habits over it: upstroke, bar, slash, accent.</summary>
    public sealed record Character(GlyphPicture Glyph, bool French = false) : CellInk;

    /// <summary>One clean character drawn stroke by stroke, in one of its usual French shapes.</summary>
    public sealed record Drawn(char Letter) : CellInk;

    public sealed record Hyphen : CellInk;

    public sealed record Apostrophe : CellInk;

    /// <summary>A second character written over the first.</summary>
    public sealed record Overwritten(GlyphPicture Below, GlyphPicture Above) : CellInk;

    public sealed record Scribbled(GlyphPicture Glyph) : CellInk;

    public sealed record StruckThrough(GlyphPicture Glyph) : CellInk;

    /// <summary>Two characters squeezed into one cell.</summary>
    public sealed record Two(GlyphPicture Left, GlyphPicture Right) : CellInk;

    /// <summary>A character that lies half outside its cell.</summary>
    public sealed record HalfOutside(GlyphPicture Glyph) : CellInk;

    public sealed record Circled(GlyphPicture Glyph) : CellInk;

    /// <summary>A spot where a leaking pen rested.</summary>
    public sealed record Blot : CellInk;

    /// <summary>Half of a character, the other half under correction tape.</summary>
    public sealed record HalfCovered(GlyphPicture Glyph) : CellInk;
}
