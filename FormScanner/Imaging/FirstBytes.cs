namespace FormScanner.Imaging;

/// <summary>Tells the kind of a file by how it begins; its name says nothing.</summary>
internal static class FirstBytes
{
    // Readers of PDF look for the header in the first kilobyte: some scanners write a preamble before it.
    private const int PdfHeaderWithin = 1024;

    public static FileKind Kind(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(PngSignature))
        {
            return FileKind.Png;
        }

        if (file is [0xFF, 0xD8, 0xFF, ..])
        {
            return FileKind.Jpeg;
        }

        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8))
        {
            return FileKind.Tiff;
        }

        if (file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..12].SequenceEqual("WEBP"u8))
        {
            return FileKind.WebP;
        }

        return file[..Math.Min(file.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0 ? FileKind.Pdf : FileKind.Unknown;
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
}
