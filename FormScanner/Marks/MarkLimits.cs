namespace FormScanner.Marks;

/// <summary>
/// The thresholds of ticks. Shares are parts of the inside of a box; each was set on the tuning pages of the corpus run
/// (docs/measures.md, « Ticks »), never on the pages that are scored.
/// </summary>
internal sealed record MarkLimits
{
    public static MarkLimits Default { get; } = new();

    /// <summary>Up to this share of ink a box is empty: dust and grain.</summary>
    public double EmptyAtMost { get; init; } = 0.006;

    /// <summary>From this share on a box is marked: the faintest pencil slash has 0.05.</summary>
    public double MarkedAtLeast { get; init; } = 0.045;

    /// <summary>A mark reaches this far, in millimetres; a pen that rested makes a dot of up to 1.8.</summary>
    public double MarkExtentMm { get; init; } = 2.1;

    /// <summary>Up to this width, in millimetres, ink that fills most of its square is a spot and no mark.</summary>
    public double SpotAtMostMm { get; init; } = 2.8;

    /// <summary>A mark leaves a clear disc of at least this radius, in millimetres; a box nearly filled in leaves 0.38.</summary>
    public double MarkClearMm { get; init; } = 0.42;

    /// <summary>From this share of ink on the clear disc must be larger: careless cancellations of 0.5 leave 0.45, the heaviest crosses leave 0.63.</summary>
    public double HeavyAtLeast { get; init; } = 0.42;

    public double HeavyClearMm { get; init; } = 0.58;

    /// <summary>From this share on, and with no clear disc over the next limit, a box is filled in, which cancels it.</summary>
    public double FilledAtLeast { get; init; } = 0.93;

    /// <summary>The largest clear disc, in millimetres of radius, that a filled-in box may leave.</summary>
    public double FilledClearMm { get; init; } = 0.2;

    /// <summary>Ink that has less than this part of itself inside the box came from a neighbour.</summary>
    public double OwnAtLeast { get; init; } = 0.30;

    /// <summary>Little ink, up to this share, must have at least <see cref="FaintOwnAtLeast"/> of itself inside to be a mark: the tail of a neighbour's tick has less.</summary>
    public double FaintAtMost { get; init; } = 0.09;

    public double FaintOwnAtLeast { get; init; } = 0.55;

    /// <summary>Darkness of a pixel that belongs to a stroke when strokes are followed.</summary>
    public double StrokeDarkness { get; init; } = 0.22;
}
