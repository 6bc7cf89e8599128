namespace Kiosk.Shell;

/// <summary>The lit part of the screen, in millimetres; wide screens of 16 : 9 are supported, from 15.6 inches (345 × 194 mm).</summary>
public readonly record struct ScreenSize(double WidthMm)
{
    private const double RoomyMm = 240; // high enough for larger keys and all words of a typed question in large text

    public double HeightMm => WidthMm * 9 / 16;

    /// <summary>Whether keys and words of a typed question have to stand close to fit.</summary>
    public bool IsSmall => HeightMm < RoomyMm;
}
