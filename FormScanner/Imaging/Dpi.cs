namespace FormScanner.Imaging;

/// <summary>Dots per inch as a file claims them: a hint, never proof, for scanners and telephones write what they like.</summary>
internal readonly record struct Dpi(double PerInch)
{
    /// <summary>A claim no scanner makes (below 30 or above 2,400) is as good as none.</summary>
    public static Dpi? Plausible(double perInch) => perInch is >= 30 and <= 2400 ? new Dpi(perInch) : null;
}
