namespace FormScanner.Marks;

/// <summary>What a tick box was judged to be.</summary>
internal enum BoxState
{
    Empty,
    Marked,
    Cancelled,

    /// <summary>Too near a threshold, or crossed by a streak: a person must look.</summary>
    Doubtful,
}

/// <summary>The ink in one box.</summary>
/// <param name="Value">The option.</param>
/// <param name="State">What it was judged to be.</param>
/// <param name="InkShare">Share of the inside that is ink, 0 to 1.</param>
/// <param name="OwnShare">Of the strokes that pass through the box, the part that lies inside it, 0 to 1.</param>
/// <param name="Streaked">Whether a scanner streak crosses it.</param>
internal sealed record BoxReading(string Value, BoxState State, double InkShare, double OwnShare, bool Streaked);
