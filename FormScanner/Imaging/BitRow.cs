using System.Numerics;
using System.Runtime.InteropServices;

namespace FormScanner.Imaging;

/// <summary>Turns a row of a fax-like page, eight pixels to the byte and the leftmost in the highest bit, into grey.</summary>
internal static class BitRow
{
    // The eight pixels of every possible byte, laid out as they stand in memory.
    private static readonly ulong[] WhiteWhereSet = [.. Enumerable.Range(0, 256).Select(EightPixels)];

    public static void Expand(ReadOnlySpan<byte> bits, Span<byte> grey, bool isInk)
    {
        var flip = isInk ? ulong.MaxValue : 0;
        var whole = MemoryMarshal.Cast<byte, ulong>(grey);
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = WhiteWhereSet[bits[i]] ^ flip;
        }

        for (var x = whole.Length * 8; x < grey.Length; x++)
        {
            var isSet = (bits[x >> 3] & (0x80 >> (x & 7))) != 0;
            grey[x] = isSet != isInk ? (byte)255 : (byte)0;
        }
    }

    public static void Invert(Span<byte> grey)
    {
        var x = 0;
        for (; x <= grey.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            (~new Vector<byte>(grey[x..])).CopyTo(grey[x..]);
        }

        for (; x < grey.Length; x++)
        {
            grey[x] = (byte)~grey[x];
        }
    }

    private static ulong EightPixels(int bits)
    {
        Span<byte> pixels = stackalloc byte[8];
        for (var i = 0; i < 8; i++)
        {
            pixels[i] = (bits & (0x80 >> i)) != 0 ? (byte)255 : (byte)0;
        }

        return MemoryMarshal.Read<ulong>(pixels);
    }
}
