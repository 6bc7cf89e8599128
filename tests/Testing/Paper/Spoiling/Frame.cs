namespace Testing.Paper.Spoiling;

/// <summary>What a device captures of the plane: its size and how finely it is sampled across and down.</summary>
public sealed record Frame(double WidthMm, double HeightMm, Density Across, Density Down)
{
    public int WidthPx => (int)Math.Round(WidthMm * Across.PixelsPerMm);

    public int HeightPx => (int)Math.Round(HeightMm * Down.PixelsPerMm);

    public static Frame A4(Density density) => new(210, 297, density, density);
}
