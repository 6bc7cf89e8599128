using Testing.Paper;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Paper;

/// <summary>Pages that several tests look at, each drawn once.</summary>
internal static class SamplePages
{
    public static readonly Density Fine = new(200);

    private static readonly Lazy<Picture> Drawn = new(() => Ticked.Render(Fine));

    /// <summary>Page 2 of the request for help, with ticks alone: no character has to be read.</summary>
    public static FilledPage Ticked => FilledPage.Of(PaperReads.HelpRequest, 2).Seed(7)
        .Tick("needs", "shopping").Tick("needs", "visits", MarkStyle.Tick).Tick("frequency", "weekly").Tick("delay", "soonest")
        .Tick("slots", "monday-morning").Tick("slots", "friday-afternoon", MarkStyle.Slash).Tick("share-contact", "yes");

    /// <summary>The same page, drawn at 200 dpi and seen by no device.</summary>
    public static Picture TickedSheet => Drawn.Value;

    public static Device Flatbed { get; } = Device.Flatbed(Fine);
}
