using System.Buffers.Binary;

namespace FormScanner.Imaging;

/// <summary>The resolution that a PNG (<c>pHYs</c>) or a JPEG (JFIF header) claims; the decoder does not tell it.</summary>
internal static class ClaimedDpi
{
    private const double MetresPerInch = 0.0254, CentimetresPerInch = 2.54;

    public static Dpi? Of(ReadOnlySpan<byte> file) => FirstBytes.Kind(file) switch
    {
        FileKind.Png => OfPng(file[8..]),
        FileKind.Jpeg => OfJpeg(file),
        _ => null,
    };

    // A chunk is its length (4 bytes), its name (4), its data and a checksum (4); pHYs stands before the picture.
    private static Dpi? OfPng(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 21)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            var name = chunks[4..8];
            if (name.SequenceEqual("pHYs"u8))
            {
                return chunks[16] is 1 ? Dpi.Plausible(BinaryPrimitives.ReadUInt32BigEndian(chunks[8..]) * MetresPerInch) : null;
            }

            if (name.SequenceEqual("IDAT"u8) || length > chunks.Length - 12)
            {
                return null;
            }

            chunks = chunks[((int)length + 12)..];
        }

        return null;
    }

    // SOI (2 bytes), APP0 marker (2), length (2), "JFIF\0" (5), version (2), unit, x density (2).
    private static Dpi? OfJpeg(ReadOnlySpan<byte> file)
    {
        if (file.Length < 18 || !file[6..11].SequenceEqual("JFIF\0"u8))
        {
            return null;
        }

        var density = BinaryPrimitives.ReadUInt16BigEndian(file[14..]);
        return file[13] switch
        {
            1 => Dpi.Plausible(density),
            2 => Dpi.Plausible(density * CentimetresPerInch),
            _ => null,
        };
    }
}
