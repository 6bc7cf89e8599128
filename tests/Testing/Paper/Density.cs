namespace Testing.Paper;

/// <summary>How finely a picture samples the page, in dots per inch.</summary>
public readonly record struct Density(double Dpi)
{
    public double PixelsPerMm => Dpi / 25.4;
}
