namespace Kiosk.Shell;

/// <summary>The size of type in millimetres. A capital of Atkinson Hyperlegible is 0.668 em high.</summary>
internal static class TypeSize
{
    private const double CapitalEm = 0.668;

    /// <summary>Capitals of 6.1 mm, 0.7° at half a metre (EN 301 549, 5.1.4).</summary>
    public const double NormalMm = 9.15;

    /// <summary>How high a capital of the normal size is.</summary>
    public const double CapitalMm = NormalMm * CapitalEm;

    /// <summary>Capitals of 7.4 mm, for « Grand texte ».</summary>
    public const double LargeMm = 11.1;
}
