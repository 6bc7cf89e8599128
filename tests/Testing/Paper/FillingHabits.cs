namespace Testing.Paper;

/// <summary>How people fill boxes in.</summary>
/// <param name="Cancelled">Share of boxes that are filled in to take them back.</param>
/// <param name="TwoMarks">Share of single choices with two marks.</param>
/// <param name="Undecidable">Share of boxes with a mark nobody can decide.</param>
/// <param name="Styles">How often each style is met among marks that count, in percent.</param>
public sealed record FillingHabits(double Cancelled, double TwoMarks, double Undecidable, IReadOnlyList<(MarkStyle Style, int Percent)> Styles)
{
    /// <summary>Guesses on the careless side, so that a measure errs on the hard side.</summary>
    public static FillingHabits Careless { get; } = new(0.03, 0.02, 0.004,
    [
        (MarkStyle.Cross, 45), (MarkStyle.Tick, 22), (MarkStyle.Slash, 8), (MarkStyle.Scribble, 5), (MarkStyle.Overshoot, 6),
        (MarkStyle.LightPencil, 4), (MarkStyle.Small, 5), (MarkStyle.Heavy, 5),
    ]);

    /// <summary>A clean page: crosses and ticks, as the example at its head shows, and nothing taken back.</summary>
    public static FillingHabits Careful { get; } = new(0, 0, 0,
    [
        (MarkStyle.Cross, 55), (MarkStyle.Tick, 28), (MarkStyle.Slash, 7), (MarkStyle.Small, 5), (MarkStyle.Heavy, 5),
    ]);

    /// <summary>People keep to their style, mostly.</summary>
    internal MarkStyle StyleOf(MarkStyle habit, Random random) => random.Happens(0.75) ? habit : Style(random);

    internal MarkStyle Style(Random random)
    {
        var drawn = random.Next(100);
        foreach (var (style, percent) in Styles)
        {
            if (drawn < percent) return style;
            drawn -= percent;
        }

        return MarkStyle.Cross;
    }
}
