namespace FormScanner.Locating;

/// <summary>A place in a picture, in pixels from its top-left corner; pixel centres are at half numbers.</summary>
internal readonly record struct PixelPoint(double XPx, double YPx)
{
    public double DistancePxTo(PixelPoint other) =>
        Math.Sqrt((XPx - other.XPx) * (XPx - other.XPx) + (YPx - other.YPx) * (YPx - other.YPx));
}
