namespace Driving;

/// <summary>The two screens everything must fit on (kiosk.md K4): the one recommended and the smallest supported, both 1920 × 1080.</summary>
/// <param name="WidthMm">The width of the lit part.</param>
public sealed record ReferenceScreen(string Name, double WidthMm)
{
    public const int WidthPx = 1920;
    public const int HeightPx = 1080;

    public static ReferenceScreen Usual { get; } = new("21.5 inches", 476);

    public static ReferenceScreen Smallest { get; } = new("15.6 inches", 345);

    public double PixelsPerMm => WidthPx / WidthMm;

    public string Setting => FormattableString.Invariant($"Kiosk:ScreenWidthMm={WidthMm}");
}
