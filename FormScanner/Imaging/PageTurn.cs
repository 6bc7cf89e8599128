namespace FormScanner.Imaging;

/// <summary>How the stored rows lie on the page, numbered as in EXIF and TIFF: where row 0 and column 0 of the file are seen.</summary>
internal enum PageTurn
{
    TopLeft = 1,
    TopRight = 2,
    BottomRight = 3,
    BottomLeft = 4,
    LeftTop = 5,
    RightTop = 6,
    RightBottom = 7,
    LeftBottom = 8,
}
