using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Forms.Geometry;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>A piece of the page laid flat: grey pixels on a regular grid of page millimetres, whatever the turn and resolution of the picture.</summary>
internal sealed class PagePatch
{
    // Within a block of this many patch pixels a side the map is taken as linear; the error is below 0.01 px.
    private const int BlockPx = 24;

    private PagePatch(PageRect area, PatchDensity density)
    {
        Area = area;
        Density = density;
        WidthPx = Math.Max(1, (int)Math.Round(area.WidthMm * density.PixelsPerMm));
        HeightPx = Math.Max(1, (int)Math.Round(area.HeightMm * density.PixelsPerMm));
        Pixels = new byte[WidthPx * HeightPx];
    }

    public PageRect Area { get; }

    public PatchDensity Density { get; }

    public int WidthPx { get; }

    public int HeightPx { get; }

    /// <summary>Row-major grey, 0 black; what lies outside the picture is 255.</summary>
    public byte[] Pixels { get; }

    public GreyImage ToImage() => new(WidthPx, HeightPx, Pixels);

    public static PagePatch Sample(GreyImage image, PageMap map, PageRect area, PatchDensity density)
    {
        var patch = new PagePatch(area, density);
        for (var y = 0; y < patch.HeightPx; y += BlockPx)
            for (var x = 0; x < patch.WidthPx; x += BlockPx)
                patch.SampleBlock(image, map, x, y);
        return patch;
    }

    /// <summary>Makes the paper white all over, column block by column block, so that a shadow across a wide patch is not taken for ink.</summary>
    public void Flatten(double blockMm)
    {
        var block = Math.Max(8, (int)(blockMm * Density.PixelsPerMm));
        var column = new byte[block * HeightPx];
        for (var left = 0; left < WidthPx; left += block)
        {
            var width = Math.Min(block, WidthPx - left);
            for (var y = 0; y < HeightPx; y++) Pixels.AsSpan(y * WidthPx + left, width).CopyTo(column.AsSpan(y * width));
            var white = Math.Max(1, GreyLevels.Of(column.AsSpan(0, width * HeightPx)).White);
            for (var y = 0; y < HeightPx; y++)
                foreach (ref var pixel in Pixels.AsSpan(y * WidthPx + left, width)) pixel = (byte)Math.Min(255, pixel * 255 / white);
        }
    }

    private void SampleBlock(GreyImage image, PageMap map, int left, int top)
    {
        var width = Math.Min(BlockPx, WidthPx - left);
        var height = Math.Min(BlockPx, HeightPx - top);
        var origin = At(map, left, top);
        var right = At(map, left + width, top);
        var bottom = At(map, left, top + height);
        var far = At(map, left + width, top + height);
        for (var y = 0; y < height; y++)
        {
            var t = (y + 0.5) / height;
            var startX = origin.XPx + (bottom.XPx - origin.XPx) * t;
            var startY = origin.YPx + (bottom.YPx - origin.YPx) * t;
            var stepX = (right.XPx + (far.XPx - right.XPx) * t - startX) / width;
            var stepY = (right.YPx + (far.YPx - right.YPx) * t - startY) / width;
            SampleRow(image, (top + y) * WidthPx + left, width, startX + stepX / 2 - 0.5, startY + stepY / 2 - 0.5, stepX, stepY);
        }
    }

    private void SampleRow(GreyImage image, int target, int count, double x, double y, double stepX, double stepY)
    {
        const int one = 1 << 16;
        var source = image.Pixels;
        var width = image.WidthPx;
        long fx = (long)(x * one), fy = (long)(y * one);
        long dx = (long)(stepX * one), dy = (long)(stepY * one);
        var maxX = width - 1;
        var maxY = image.HeightPx - 1;
        if (IsInside(fx, fy, maxX, maxY) && IsInside(fx + (count - 1) * dx, fy + (count - 1) * dy, maxX, maxY))
        {
            // The row is straight: with both ends inside, all of it is, and no pixel need be asked.
            ref var first = ref MemoryMarshal.GetArrayDataReference(source);
            foreach (ref var pixel in Pixels.AsSpan(target, count))
            {
                ref var upper = ref Unsafe.Add(ref first, (nint)((fy >> 16) * width + (fx >> 16)));
                ref var lower = ref Unsafe.Add(ref upper, width);
                pixel = Blend(upper, Unsafe.Add(ref upper, 1), lower, Unsafe.Add(ref lower, 1), fx, fy);
                fx += dx;
                fy += dy;
            }

            return;
        }

        for (var i = 0; i < count; i++, fx += dx, fy += dy)
        {
            var px = (int)(fx >> 16);
            var py = (int)(fy >> 16);
            if (px < 0 || py < 0 || px >= maxX || py >= maxY)
            {
                Pixels[target + i] = px < -1 || py < -1 || px > maxX || py > maxY
                    ? (byte)255
                    : source[Math.Clamp(py, 0, maxY) * width + Math.Clamp(px, 0, maxX)];
                continue;
            }

            var at = py * width + px;
            Pixels[target + i] = Blend(source[at], source[at + 1], source[at + width], source[at + width + 1], fx, fy);
        }
    }

    private static bool IsInside(long fx, long fy, int maxX, int maxY) => fx >= 0 && fy >= 0 && fx >> 16 < maxX && fy >> 16 < maxY;

    /// <summary>The grey between four pixels, by the fractions of the place, which has 16 bits of them.</summary>
    private static byte Blend(byte upperLeft, byte upperRight, byte lowerLeft, byte lowerRight, long fx, long fy)
    {
        var (wx, wy) = ((int)(fx & 0xFFFF) >> 8, (int)(fy & 0xFFFF) >> 8);
        var upper = upperLeft * (256 - wx) + upperRight * wx;
        var lower = lowerLeft * (256 - wx) + lowerRight * wx;
        return (byte)((upper * (256 - wy) + lower * wy + 32768) >> 16);
    }

    private PixelPoint At(PageMap map, int x, int y) =>
        map.Map(Area.Corners[0].Plus(x / Density.PixelsPerMm, y / Density.PixelsPerMm));
}

/// <summary>How finely a patch is sampled.</summary>
internal readonly record struct PatchDensity(double PixelsPerMm);
