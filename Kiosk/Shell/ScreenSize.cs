namespace Kiosk.Shell;

/// <summary>The lit part of the screen, in millimetres; wide screens of 16 : 9 are supported, from 15.6 inches (345 × 194 mm).</summary>
public readonly record struct ScreenSize(double WidthMm)
{
    public double HeightMm => WidthMm * 9 / 16;
}
