namespace Kiosk.Speech;

/// <summary>How loud the voice is, in steps of 4 decibels, which is a change everybody hears; the script knows the step.</summary>
internal static class Loudness
{
    public const int Least = 1;

    /// <summary>Where every visit begins: set the amplifier so that this one gives no more than 65 dBA at the screen (EN 301 549, 5.1.3).</summary>
    public const int Usual = 3;

    public const int Most = 5;

    public static int Within(int step) => Math.Clamp(step, Least, Most);
}
