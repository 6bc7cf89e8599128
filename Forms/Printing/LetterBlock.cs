namespace Forms.Printing;

/// <summary>A part of a letter or a sheet, set from top to bottom.</summary>
public abstract record LetterBlock
{
    private LetterBlock()
    {
    }

    /// <summary>The title of a section.</summary>
    public sealed record Heading(string Text) : LetterBlock;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(string Text) : LetterBlock;

    /// <summary>A label and what it is for this person, side by side.</summary>
    public sealed record Fact(string Label, string Value) : LetterBlock;

    /// <summary>An empty line to write on, with what is to be written.</summary>
    public sealed record Blank(string Label) : LetterBlock;
}
