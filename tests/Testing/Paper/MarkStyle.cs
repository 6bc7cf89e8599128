namespace Testing.Paper;

/// <summary>The ways people put a mark into a box.</summary>
public enum MarkStyle
{
    Cross,
    Tick,
    Slash,
    Scribble,

    /// <summary>A tick much larger than its box, which enters the margin of a neighbour.</summary>
    Overshoot,
    LightPencil,
    Small,
    Heavy,

    /// <summary>A pen that rested: nobody can say whether it is an answer.</summary>
    Dot,

    /// <summary>Between a heavy mark and a cancellation: nobody can say which.</summary>
    NearlyFilled,
}
