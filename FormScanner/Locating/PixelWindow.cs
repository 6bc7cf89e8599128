namespace FormScanner.Locating;

/// <summary>An upright window of a picture, in whole pixels.</summary>
internal readonly record struct PixelWindow(int XPx, int YPx, int WidthPx, int HeightPx)
{
    public PixelWindow ClippedTo(int widthPx, int heightPx)
    {
        var x = Math.Clamp(XPx, 0, widthPx);
        var y = Math.Clamp(YPx, 0, heightPx);
        return new PixelWindow(x, y, Math.Clamp(XPx + WidthPx, x, widthPx) - x, Math.Clamp(YPx + HeightPx, y, heightPx) - y);
    }

    public static PixelWindow Around(PixelPoint centre, double halfSidePx) =>
        new((int)(centre.XPx - halfSidePx), (int)(centre.YPx - halfSidePx), (int)(2 * halfSidePx) + 1, (int)(2 * halfSidePx) + 1);
}
