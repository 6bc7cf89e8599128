namespace Kiosk.Shell;

/// <summary>The lit part of the screen, in millimetres; wide screens of 16 : 9 are supported, from 15.6 inches (345 × 194 mm).</summary>
public readonly record struct ScreenSize(double WidthMm)
{
    private const double Bars = 24 + 24; // above and below
    private const double Heading = 34;
    private const double AnswerCard = 34; // with its gap: question and answer on it, in large text

    private const double RoomyMm = 240; // high enough for larger keys and all words of a typed question in large text

    public double HeightMm => WidthMm * 9 / 16;

    /// <summary>Whether keys and words of a typed question have to stand close to fit.</summary>
    public bool IsSmall => HeightMm < RoomyMm;

    /// <summary>How many answers, two in a row, fit on a page that shows them all for checking.</summary>
    public int CheckCards => 2 * Math.Clamp((int)((HeightMm - Bars - Heading) / AnswerCard), 3, 6);
}
