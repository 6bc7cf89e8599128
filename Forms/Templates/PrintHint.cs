namespace Forms.Templates;

/// <summary>Where the label of a question stands on paper.</summary>
public enum LabelSide
{
    /// <summary>On a line of its own over the answer.</summary>
    Above,

    /// <summary>In the left column, the answer to its right.</summary>
    Left,

    /// <summary>Nowhere: the words beside the boxes say it all.</summary>
    None,
}

/// <summary>How a question is laid out on paper.</summary>
/// <param name="Label">Where its label stands.</param>
/// <param name="Columns">In how many columns its options stand, 1 to 5.</param>
/// <param name="Beside">Whether it stands on the same row as the question before it.</param>
public sealed record PrintHint(LabelSide Label, int Columns, bool Beside)
{
    public static PrintHint Default { get; } = new(LabelSide.Above, 2, false);
}
