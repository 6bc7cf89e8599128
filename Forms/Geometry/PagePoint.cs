namespace Forms.Geometry;

/// <summary>A place on a printed page, in millimetres from the top-left corner of the sheet, y downwards.</summary>
public readonly record struct PagePoint(double XMm, double YMm)
{
    public PagePoint Plus(double xMm, double yMm) => new(XMm + xMm, YMm + yMm);

    public double DistanceMmTo(PagePoint other) => Math.Sqrt(Square(XMm - other.XMm) + Square(YMm - other.YMm));

    private static double Square(double value) => value * value;
}
