using System.Numerics;
using System.Runtime.CompilerServices;

namespace FormScanner.Imaging;

/// <summary>Turns rows of colour into grey as the eye weighs them (ITU-R BT.601), over white paper where the picture is transparent.</summary>
internal static class Luma
{
    // 0.299, 0.587 and 0.114 in 256ths; their sum is 256, so white stays white.
    private const uint Red = 77, Green = 150, Blue = 29, Half = 128;

    /// <param name="rgba">One pixel per element, red in the lowest byte, colours already multiplied by alpha.</param>
    // Compiled at its best at once: a program that reads one page would else run its slow first version.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OverWhite(ReadOnlySpan<uint> rgba, Span<byte> grey)
    {
        var (lanes, x) = (Vector<uint>.Count, 0);
        for (; x <= rgba.Length - (4 * lanes); x += 4 * lanes)
        {
            var first = Vector.Narrow(Weigh(new(rgba[x..])), Weigh(new(rgba[(x + lanes)..])));
            var second = Vector.Narrow(Weigh(new(rgba[(x + (2 * lanes))..])), Weigh(new(rgba[(x + (3 * lanes))..])));
            Vector.Narrow(first, second).CopyTo(grey[x..]);
        }

        for (; x < rgba.Length; x++)
        {
            var pixel = rgba[x];
            var weighed = (((pixel & 0xFF) * Red) + (((pixel >> 8) & 0xFF) * Green) + (((pixel >> 16) & 0xFF) * Blue) + Half) >> 8;
            grey[x] = (byte)Math.Min(255, weighed + 255 - (pixel >> 24));
        }
    }

    private static Vector<uint> Weigh(Vector<uint> pixels)
    {
        var octet = new Vector<uint>(0xFF);
        var weighed = ((pixels & octet) * Red)
            + ((Vector.ShiftRightLogical(pixels, 8) & octet) * Green)
            + ((Vector.ShiftRightLogical(pixels, 16) & octet) * Blue)
            + new Vector<uint>(Half);
        return Vector.Min(octet, Vector.ShiftRightLogical(weighed, 8) + octet - Vector.ShiftRightLogical(pixels, 24));
    }
}
