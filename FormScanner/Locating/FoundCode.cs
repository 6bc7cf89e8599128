namespace FormScanner.Locating;

/// <summary>A QR code in a picture.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Corners">Its outer corners in pixels: top-left, bottom-left, bottom-right, top-right as the code itself is turned.</param>
internal sealed record FoundCode(string Text, IReadOnlyList<PixelPoint> Corners)
{
    public PixelPoint Centre => new(Corners.Average(corner => corner.XPx), Corners.Average(corner => corner.YPx));

    public double SidePx => (Corners[0].DistancePxTo(Corners[1]) + Corners[1].DistancePxTo(Corners[2])
        + Corners[2].DistancePxTo(Corners[3]) + Corners[3].DistancePxTo(Corners[0])) / 4;

    /// <summary>The same code in a picture that is larger by <paramref name="factor"/>.</summary>
    public FoundCode Scaled(double factor) =>
        this with { Corners = [.. Corners.Select(corner => new PixelPoint(corner.XPx * factor, corner.YPx * factor))] };
}
