namespace FormScanner.Imaging;

internal enum FileKind
{
    Unknown,
    Pdf,
    Png,
    Jpeg,
    Tiff,
    WebP,
}
