namespace FormScanner.Imaging;

/// <summary>One connected piece of ink; its borders are the first and last pixel that belong to it.</summary>
/// <param name="LeftPx">Its first column.</param>
/// <param name="TopPx">Its first row.</param>
/// <param name="RightPx">Its last column.</param>
/// <param name="BottomPx">Its last row.</param>
/// <param name="AreaPx">How many pixels it has.</param>
/// <param name="CentreXPx">The mean of its pixel centres, which are at half numbers.</param>
/// <param name="CentreYPx">The same downwards.</param>
/// <param name="VarianceX">Of its area around its centre, in square pixels, each pixel being a square.</param>
/// <param name="VarianceY">The same downwards.</param>
/// <param name="Covariance">Of both directions: above 0 it leans down to the right.</param>
internal readonly record struct InkPiece(
    int LeftPx, int TopPx, int RightPx, int BottomPx, int AreaPx, double CentreXPx, double CentreYPx, double VarianceX, double VarianceY, double Covariance)
{
    public int WidthPx => RightPx - LeftPx + 1;

    public int HeightPx => BottomPx - TopPx + 1;
}

/// <summary>Gathers the pixels of one piece.</summary>
internal struct PieceSums()
{
    private int _left = int.MaxValue, _top = int.MaxValue, _right = -1, _bottom = -1, _area;
    private double _x, _y, _xx, _yy, _xy;

    public void Add(int x, int y)
    {
        (_left, _top, _right, _bottom) = (Math.Min(_left, x), Math.Min(_top, y), Math.Max(_right, x), Math.Max(_bottom, y));
        _area++;
        _x += x;
        _y += y;
        _xx += (double)x * x;
        _yy += (double)y * y;
        _xy += (double)x * y;
    }

    public readonly InkPiece ToPiece()
    {
        // The variance of one pixel, which is a square of side 1.
        const double pixel = 1.0 / 12;
        var (x, y) = (_x / _area, _y / _area);
        return new InkPiece(_left, _top, _right, _bottom, _area, x + 0.5, y + 0.5, _xx / _area - x * x + pixel, _yy / _area - y * y + pixel, _xy / _area - x * y);
    }
}
