namespace Kiosk;

/// <summary>How the kiosk is set up; bound from the section <c>Kiosk</c>, checked with <see cref="Problems"/> at start.</summary>
public sealed class KioskOptions
{
    /// <summary>The port on 127.0.0.1: 1 to 65,535; 0 takes any free one.</summary>
    public int Port { get; set; } = 5080;

    /// <summary>The width of the lit part of the screen in millimetres, 300 to 1,000; a calibration at the screen goes before it.</summary>
    public double ScreenWidthMm { get; set; } = 476;

    /// <summary>Seconds without a touch until the content is hidden: 20 to 600.</summary>
    public int IdleSeconds { get; set; } = 60;

    /// <summary>Seconds to answer « Êtes-vous toujours là ? »: 20 (WCAG 2.2.1) to 120.</summary>
    public int StaySeconds { get; set; } = 30;

    /// <summary>Seconds without a touch once somebody asked for more time: 60 to 1,800.</summary>
    public int MoreTimeSeconds { get; set; } = 180;

    /// <summary>Minutes a visit may last in all: 5 to 60.</summary>
    public int VisitMinutes { get; set; } = 20;

    /// <summary>Seconds the confirmation stays: 10 to 120.</summary>
    public int SentSeconds { get; set; } = 20;

    /// <summary>Visits held in memory at most: 1 to 100. One screen has one visitor; the rest is room for tests.</summary>
    public int MostVisits { get; set; } = 16;

    /// <summary>The forms offered, by name. The alert register is offered only where the town hall wants it.</summary>
    public IList<string> Forms { get; set; } = [];

    internal const double NarrowestScreenMm = 300;
    internal const double WidestScreenMm = 1_000;

    internal static IReadOnlyList<string> FormsByDefault { get; } = ["help-request", "volunteer-offer"];

    /// <summary>Everything that is wrong with these options, one sentence each; empty when they are fine.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        Range(nameof(Port), Port, 0, 65_535);
        Range(nameof(ScreenWidthMm), ScreenWidthMm, NarrowestScreenMm, WidestScreenMm);
        Range(nameof(IdleSeconds), IdleSeconds, 20, 600);
        Range(nameof(StaySeconds), StaySeconds, 20, 120);
        Range(nameof(MoreTimeSeconds), MoreTimeSeconds, 60, 1_800);
        Range(nameof(VisitMinutes), VisitMinutes, 5, 60);
        Range(nameof(SentSeconds), SentSeconds, 10, 120);
        Range(nameof(MostVisits), MostVisits, 1, 100);
        return problems;

        void Range(string name, double found, double least, double most)
        {
            if (!(found >= least && found <= most))
                problems.Add(FormattableString.Invariant($"Kiosk:{name} must be between {least} and {most}; it is {found}."));
        }
    }
}
