using System.Numerics;
using System.Runtime.CompilerServices;

namespace FormScanner.Imaging;

/// <summary>A page or a piece of one in shades of grey: 0 is black, 255 is white, rows from top to bottom without padding.</summary>
internal sealed class GreyImage
{
    // Larger factors would overflow the 16-bit column sums: 16 x 16 x 255 = 65,280 is the last that fits.
    private const int LargestFactor = 16;

    public GreyImage(int widthPx, int heightPx, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthPx);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightPx);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, checked(widthPx * heightPx));
        (WidthPx, HeightPx, Pixels) = (widthPx, heightPx, pixels);
    }

    public int WidthPx { get; }

    public int HeightPx { get; }

    public byte[] Pixels { get; }

    /// <summary>An image whose pixels hold whatever the memory held: the caller writes every one of them.</summary>
    public static GreyImage Unwritten(int widthPx, int heightPx) =>
        new(widthPx, heightPx, GC.AllocateUninitializedArray<byte>(checked(widthPx * heightPx)));

    public ReadOnlySpan<byte> Row(int y) => RowToWrite(y);

    public Span<byte> RowToWrite(int y) => Pixels.AsSpan(y * WidthPx, WidthPx);

    /// <summary>Each pixel is the rounded mean of 2 × 2; an odd last row or column is left out.</summary>
    public GreyImage HalfSize()
    {
        var half = Unwritten(Math.Max(1, WidthPx / 2), Math.Max(1, HeightPx / 2));
        if (WidthPx < 2 || HeightPx < 2)
        {
            half.Pixels.AsSpan().Fill(Pixels[0]);
            return half;
        }

        for (var y = 0; y < half.HeightPx; y++)
        {
            HalveRows(Row(2 * y), Row((2 * y) + 1), half.RowToWrite(y));
        }

        return half;
    }

    /// <summary>Each pixel is the rounded mean of a square of that side; what is left over at the right and the bottom is left out.</summary>
    public GreyImage Shrink(int factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factor, Math.Min(LargestFactor, Math.Min(WidthPx, HeightPx)));
        switch (factor)
        {
            case 1:
                return this;
            case 2:
                return HalfSize();
        }

        var small = Unwritten(WidthPx / factor, HeightPx / factor);
        var sums = new ushort[WidthPx];
        for (var y = 0; y < small.HeightPx; y++)
        {
            Array.Clear(sums);
            for (var i = 0; i < factor; i++)
            {
                AddRow(Row((y * factor) + i), sums);
            }

            MeanOfColumns(sums, factor, small.RowToWrite(y));
        }

        return small;
    }

    /// <summary>A copy of the part that lies inside the image; the rectangle must overlap it.</summary>
    public GreyImage Crop(int leftPx, int topPx, int widthPx, int heightPx)
    {
        var (left, top) = (Math.Max(0, leftPx), Math.Max(0, topPx));
        var part = Unwritten(Math.Min(WidthPx, leftPx + widthPx) - left, Math.Min(HeightPx, topPx + heightPx) - top);
        for (var y = 0; y < part.HeightPx; y++)
        {
            Row(top + y).Slice(left, part.WidthPx).CopyTo(part.RowToWrite(y));
        }

        return part;
    }

    // Compiled at its best at once: a program that reads one page would else run its slow first version.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void HalveRows(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> half)
    {
        var (bytes, x) = (Vector<byte>.Count, 0);
        for (; x <= half.Length - bytes; x += bytes)
        {
            Vector.Narrow(
                FourSums(upper[(2 * x)..], lower[(2 * x)..]),
                FourSums(upper[((2 * x) + bytes)..], lower[((2 * x) + bytes)..])).CopyTo(half[x..]);
        }

        for (; x < half.Length; x++)
        {
            half[x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 2) >> 2);
        }
    }

    // A 16-bit lane holds two neighbouring pixels: its low and high byte add up to the pair.
    private static Vector<ushort> FourSums(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower)
    {
        var a = Vector.AsVectorUInt16(new Vector<byte>(upper));
        var b = Vector.AsVectorUInt16(new Vector<byte>(lower));
        var low = new Vector<ushort>(0x00FF);
        var sum = (a & low) + Vector.ShiftRightLogical(a, 8) + (b & low) + Vector.ShiftRightLogical(b, 8);
        return Vector.ShiftRightLogical(sum + new Vector<ushort>(2), 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ReadOnlySpan<byte> row, Span<ushort> sums)
    {
        var (lanes, x) = (Vector<ushort>.Count, 0);
        for (; x <= row.Length - (2 * lanes); x += 2 * lanes)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out var first, out var second);
            (first + new Vector<ushort>(sums[x..])).CopyTo(sums[x..]);
            (second + new Vector<ushort>(sums[(x + lanes)..])).CopyTo(sums[(x + lanes)..]);
        }

        for (; x < row.Length; x++)
        {
            sums[x] += row[x];
        }
    }

    private static void MeanOfColumns(ReadOnlySpan<ushort> sums, int factor, Span<byte> means)
    {
        var area = factor * factor;
        for (var x = 0; x < means.Length; x++)
        {
            var sum = area / 2;
            foreach (var column in sums.Slice(x * factor, factor))
            {
                sum += column;
            }

            means[x] = (byte)(sum / area);
        }
    }
}
