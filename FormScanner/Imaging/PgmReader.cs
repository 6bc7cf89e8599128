namespace FormScanner.Imaging;

/// <summary>Reads grey pictures that follow each other in a stream, in the PGM format: <c>P5</c>, width, height, 255, then the pixels.</summary>
internal sealed class PgmReader(Stream stream)
{
    private readonly byte[] _one = new byte[1];

    /// <summary>The size of the next picture, or null at the end of the stream or of what can be understood.</summary>
    public async Task<(int WidthPx, int HeightPx)?> NextSizeAsync(CancellationToken token)
    {
        if (await WordAsync(token) is not "P5"
            || !int.TryParse(await WordAsync(token), out var width)
            || !int.TryParse(await WordAsync(token), out var height)
            || await WordAsync(token) is not "255")
        {
            return null;
        }

        return (width, height);
    }

    /// <summary>The picture whose size was just read, or null when the stream ends within it.</summary>
    public async Task<GreyImage?> PixelsAsync(int widthPx, int heightPx, CancellationToken token)
    {
        var image = GreyImage.Unwritten(widthPx, heightPx);
        return await stream.ReadAtLeastAsync(image.Pixels, image.Pixels.Length, throwOnEndOfStream: false, token) == image.Pixels.Length ? image : null;
    }

    // Byte by byte, for the pixels begin right after the one blank that ends the header.
    private async Task<string> WordAsync(CancellationToken token)
    {
        var word = "";
        while (word.Length < 12 && await stream.ReadAsync(_one, token) is 1 && !char.IsWhiteSpace((char)_one[0]))
        {
            word += (char)_one[0];
        }

        return word;
    }
}
