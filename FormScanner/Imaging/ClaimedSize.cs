using System.Buffers.Binary;

namespace FormScanner.Imaging;

/// <summary>What a PNG or WebP header says before the decoder is asked, for the decoder refuses extreme claims without saying why.</summary>
internal static class ClaimedSize
{
    /// <summary>The size in the fixed place of a PNG header or of an extended WebP header; null elsewhere.</summary>
    public static (long WidthPx, long HeightPx)? Of(ReadOnlySpan<byte> file) => FirstBytes.Kind(file) switch
    {
        FileKind.Png when file.Length >= 24 =>
            (BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..])),
        FileKind.WebP when file.Length >= 30 && file[12..16].SequenceEqual("VP8X"u8) => (OneLess(file[24..]) + 1, OneLess(file[27..]) + 1),
        _ => null,
    };

    /// <summary>Whether a WebP file is shorter than its first chunk, which holds all others, says.</summary>
    public static bool IsCutWebP(ReadOnlySpan<byte> file) =>
        FirstBytes.Kind(file) is FileKind.WebP && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L > file.Length;

    private static long OneLess(ReadOnlySpan<byte> threeBytes) => threeBytes[0] | (threeBytes[1] << 8) | (threeBytes[2] << 16);
}
