using System.Buffers.Binary;

namespace Testing.Paper.Files;

/// <summary>Writes a density into the JFIF segment at the head of a JPEG file.</summary>
internal static class JpegDensity
{
    public static void Write(Span<byte> file, int dpi)
    {
        // SOI, APP0, length, « JFIF\0 », version, then the unit (1: per inch) and two densities.
        if (!file[6..11].SequenceEqual("JFIF\0"u8)) throw new InvalidOperationException("the encoder wrote no JFIF segment to put a density into");
        file[13] = 1;
        BinaryPrimitives.WriteUInt16BigEndian(file[14..], (ushort)dpi);
        BinaryPrimitives.WriteUInt16BigEndian(file[16..], (ushort)dpi);
    }
}
