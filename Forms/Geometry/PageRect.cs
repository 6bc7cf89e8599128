namespace Forms.Geometry;

/// <summary>An upright rectangle on a printed page, in millimetres from the top-left corner of the sheet.</summary>
public readonly record struct PageRect(double XMm, double YMm, double WidthMm, double HeightMm)
{
    public double RightMm => XMm + WidthMm;

    public double BottomMm => YMm + HeightMm;

    public PagePoint Centre => new(XMm + WidthMm / 2, YMm + HeightMm / 2);

    public IReadOnlyList<PagePoint> Corners =>
        [new(XMm, YMm), new(RightMm, YMm), new(RightMm, BottomMm), new(XMm, BottomMm)];

    /// <summary>The same rectangle grown on every side; a negative margin shrinks it.</summary>
    public PageRect Grown(double marginMm) =>
        new(XMm - marginMm, YMm - marginMm, WidthMm + 2 * marginMm, HeightMm + 2 * marginMm);

    public PageRect Moved(double xMm, double yMm) => this with { XMm = XMm + xMm, YMm = YMm + yMm };

    public bool Overlaps(PageRect other) =>
        XMm < other.RightMm && other.XMm < RightMm && YMm < other.BottomMm && other.YMm < BottomMm;

    public bool Contains(PagePoint point) =>
        point.XMm >= XMm && point.XMm <= RightMm && point.YMm >= YMm && point.YMm <= BottomMm;

    /// <summary>The smallest rectangle that holds both.</summary>
    public PageRect Union(PageRect other)
    {
        var x = Math.Min(XMm, other.XMm);
        var y = Math.Min(YMm, other.YMm);
        return new PageRect(x, y, Math.Max(RightMm, other.RightMm) - x, Math.Max(BottomMm, other.BottomMm) - y);
    }
}
