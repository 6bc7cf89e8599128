using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace FormScanner.Tests.Imaging;

/// <summary>Tiny files that claim enormous pictures.</summary>
internal static class HostileHeader
{
    public static byte[] Png(uint widthPx, uint heightPx)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, widthPx);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), heightPx);
        header[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[1000]);
        }

        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The sample page with another size in its start-of-frame segment: precision, then height and width.</summary>
    public static byte[] Jpeg(ushort widthPx, ushort heightPx)
    {
        var bytes = SamplePage.GreyJpeg();
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 5), heightPx);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 7), widthPx);
        return bytes;
    }

    /// <summary>The sample page with another size in its key frame, whose 14 bits hold 16,383 at most.</summary>
    public static byte[] WebP(ushort widthPx, ushort heightPx)
    {
        var bytes = SamplePage.Encoded(SKEncodedImageFormat.Webp, SKColorType.Rgba8888, quality: 80);
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(frame + 3), widthPx);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(frame + 5), heightPx);
        return bytes;
    }

    /// <summary>An extended header, whose 24 bits hold any size less one, and nothing behind it.</summary>
    public static byte[] ExtendedWebP(int widthPx, int heightPx)
    {
        var (width, height) = (widthPx - 1, heightPx - 1);
        return
        [
            .. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0,
            (byte)width, (byte)(width >> 8), (byte)(width >> 16), (byte)height, (byte)(height >> 8), (byte)(height >> 16),
        ];
    }

    /// <summary>The sample page with other numbers in the entries of its directory for width (256) and height (257).</summary>
    public static byte[] Tiff(int widthPx, int heightPx)
    {
        var bytes = new SampleTiff().Bytes();
        var directory = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        for (var entry = directory + 2; entry < bytes.Length - 12; entry += 12)
        {
            var tag = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(entry));
            if (tag is 256 or 257)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(entry + 8), tag is 256 ? widthPx : heightPx);
            }
        }

        return bytes;
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32(checkedPart));
        return [.. length, .. checkedPart, .. sum];
    }

    // The checksum of PNG, ISO 3309, one bit at a time.
    private static uint Crc32(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320u & (0 - (sum & 1)));
            }
        }

        return ~sum;
    }
}
