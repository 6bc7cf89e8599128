using System.Numerics;

namespace Testing.Paper.Spoiling;

/// <summary>Blur by repeated binomial passes (1 2 1): each adds half a square pixel of variance.</summary>
public static class Blur
{
    public static Picture Of(Picture picture, double sigmaPx)
    {
        var passes = (int)Math.Round(2 * sigmaPx * sigmaPx);
        if (passes == 0) return picture;
        var output = picture.Copy();
        var other = new byte[output.Pixels.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            Along(output.Pixels, other, output.Channels);
            Along(other, output.Pixels, output.RowBytes);
        }

        return output;
    }

    /// <summary>Each byte becomes a quarter of its two neighbours at that distance and half of itself; rows run into one another at the edges of the picture, where there is only paper.</summary>
    private static void Along(ReadOnlySpan<byte> from, Span<byte> to, int distance)
    {
        var last = from.Length - distance;
        from[..distance].CopyTo(to);
        from[last..].CopyTo(to[last..]);
        var at = distance;
        for (; at + Vector<byte>.Count <= last; at += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(from[(at - distance)..]), out var beforeLow, out var beforeHigh);
            Vector.Widen(new Vector<byte>(from[at..]), out var low, out var high);
            Vector.Widen(new Vector<byte>(from[(at + distance)..]), out var afterLow, out var afterHigh);
            Vector.Narrow(Middle(beforeLow, low, afterLow), Middle(beforeHigh, high, afterHigh)).CopyTo(to[at..]);
        }

        for (; at < last; at++) to[at] = (byte)(from[at - distance] + 2 * from[at] + from[at + distance] + 2 >> 2);
    }

    private static Vector<ushort> Middle(Vector<ushort> before, Vector<ushort> here, Vector<ushort> after) =>
        Vector.ShiftRightLogical(before + here + here + after + new Vector<ushort>(2), 2);
}
