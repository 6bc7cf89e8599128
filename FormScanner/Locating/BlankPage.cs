using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>Tells the back of a sheet: nothing on it but paper, a shadow at the edge, a little dust.</summary>
internal static class BlankPage
{
    // The outer 4 % hold shadows and the dark edge of the scanner's lid.
    private const double Border = 0.04;

    // Share of pixels much darker than the paper around them; an empty form has 4 %, dust and bleed-through stay under 0.02 %.
    private const double MostDark = 0.0004;

    // How much darker, on the 0–255 scale, against the mean of the block; grain and bleed-through stay under 40.
    private const int Darker = 48;

    private const int BlockPx = 32;

    public static bool IsBlank(GreyImage image)
    {
        var (left, top) = ((int)(image.WidthPx * Border), (int)(image.HeightPx * Border));
        long dark = 0, all = 0;
        for (var y = top; y + BlockPx <= image.HeightPx - top; y += BlockPx)
        {
            for (var x = left; x + BlockPx <= image.WidthPx - left; x += BlockPx)
            {
                dark += DarkIn(image, x, y);
                all += BlockPx * BlockPx;
            }
        }

        return all == 0 || dark < MostDark * all;
    }

    private static int DarkIn(GreyImage image, int left, int top)
    {
        var sum = 0;
        for (var y = top; y < top + BlockPx; y++)
            foreach (var pixel in image.Pixels.AsSpan(y * image.WidthPx + left, BlockPx)) sum += pixel;
        var limit = sum / (BlockPx * BlockPx) - Darker;
        var dark = 0;
        for (var y = top; y < top + BlockPx; y++)
            foreach (var pixel in image.Pixels.AsSpan(y * image.WidthPx + left, BlockPx))
                if (pixel < limit) dark++;
        return dark;
    }
}
