namespace FormScanner.Imaging;

/// <summary>Tells a scan in black and white from one in grey: it has no tones between, so that pale writing is black or gone.</summary>
internal static class BlackAndWhite
{
    // Levels below are black, above are white. Of grey scans 0.6 and more tones between fall on each black one, of 1-bit scans 0.001.
    private const byte Black = 48;
    private const byte White = 208;
    private const double MostBetween = 0.1;
    private const int Step = 7;

    public static bool Is(GreyImage image)
    {
        long black = 0, between = 0;
        for (var i = 0; i < image.Pixels.Length; i += Step)
        {
            if (image.Pixels[i] < Black) black++;
            else if (image.Pixels[i] < White) between++;
        }

        return black > 0 && between < MostBetween * black;
    }
}
