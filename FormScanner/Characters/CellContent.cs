namespace FormScanner.Characters;

/// <summary>What stands in a cell before anybody has read it.</summary>
internal abstract record CellContent
{
    private CellContent()
    {
    }

    /// <summary>Paper, at most dust.</summary>
    public sealed record Nothing : CellContent
    {
        public static Nothing Instance { get; } = new();
    }

    /// <summary>Ink that the border of the cell cuts: part of the character lies elsewhere.</summary>
    public sealed record BeyondBorder : CellContent
    {
        public static BeyondBorder Instance { get; } = new();
    }

    /// <summary>Ink that may be a character.</summary>
    public sealed record Ink(Glyph Glyph) : CellContent;
}
