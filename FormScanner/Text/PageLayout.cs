namespace FormScanner.Text;

/// <summary>What Tesseract is told to expect in a picture; the numbers are its own.</summary>
internal enum PageLayout
{
    SingleLine = 7,
}
