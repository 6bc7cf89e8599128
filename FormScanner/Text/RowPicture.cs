using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;

namespace FormScanner.Text;

/// <summary>
/// A row of cells laid flat at 12 pixels a millimetre, without its printed frames: white is 255, the black of the page's own
/// marks is 0. A frame is divided out of the light and not painted over, since text that a PDF viewer typed runs across it.
/// </summary>
internal sealed class RowPicture
{
    // About 300 dpi, at which Tesseract reads type of 9 to 12 pt best.
    public const double PixelsPerMm = 12;

    // Text may begin a little before the first cell or stand a little high.
    private const double BesideMm = 1.5;
    private const double AboveMm = 0.5;

    // A frame line is 0.3 mm wide and placed to 0.1 mm; its blur reaches as far again.
    private const double LineMm = 0.15;
    private const double LineReachMm = 0.5;

    // The darkness of a line is read from the paler part of it: an upright stroke of 18 pt covers 0.56 of the side that it runs along.
    private const double Bare = 0.3;

    // Where the line itself is darker than this, as in black and white, nothing is left to be seen across it.
    private const double MostDarkness = 0.8;

    private const int Levels = 256;

    private RowPicture(GreyImage picture, IReadOnlyList<RowCell> cells, bool streaked) => (Picture, Cells, Streaked) = (picture, cells, streaked);

    public GreyImage Picture { get; }

    /// <summary>The cells from left to right.</summary>
    public IReadOnlyList<RowCell> Cells { get; }

    /// <summary>Whether a scanner streak crossed it.</summary>
    public bool Streaked { get; }

    public static RowPicture Of(GreyImage image, PageAlignment alignment, IReadOnlyList<Streak> streaks, double blackShare, LayoutField.Cells field)
    {
        var places = field.Frames.Select(alignment.Place).ToList();
        var around = places.Aggregate((a, b) => a.Union(b));
        var area = new PageRect(around.XMm - BesideMm, around.YMm - AboveMm, around.WidthMm + 2 * BesideMm, around.HeightMm + 2 * AboveMm);
        var patch = PagePatch.Sample(image, alignment.Map, area, new PatchDensity(PixelsPerMm));
        var streaked = Streak.Erase(patch, alignment.Map, streaks);
        var darkness = Darkness(patch, blackShare);
        foreach (var place in places) Clear(darkness, patch, place);
        var picture = GreyImage.Unwritten(patch.WidthPx, patch.HeightPx);
        for (var i = 0; i < darkness.Length; i++) picture.Pixels[i] = (byte)Math.Clamp(255 * (1 - darkness[i]), 0, 255);
        return new RowPicture(picture, [.. places.Select(place => new RowCell((place.XMm - area.XMm) * PixelsPerMm, (place.RightMm - area.XMm) * PixelsPerMm))], streaked);
    }

    private static float[] Darkness(PagePatch patch, double blackShare)
    {
        var white = GreyLevels.Of(patch.Pixels).White;
        var levels = new GreyLevels(white * blackShare, white);
        return Array.ConvertAll(patch.Pixels, grey => (float)Math.Clamp(levels.Darkness(grey), 0, 1));
    }

    private static void Clear(float[] darkness, PagePatch patch, PageRect frame)
    {
        var (left, right) = (Px(frame.XMm - patch.Area.XMm), Px(frame.RightMm - patch.Area.XMm));
        var (top, bottom) = (Px(frame.YMm - patch.Area.YMm), Px(frame.BottomMm - patch.Area.YMm));
        var (line, reach) = (LineMm * PixelsPerMm, (int)(LineReachMm * PixelsPerMm));
        foreach (var side in (double[])[left + line, right - line])
            for (var x = (int)side - reach; x <= (int)side + reach; x++)
                ClearLine(darkness, x, patch.WidthPx, x >= 0 && x < patch.WidthPx, (int)top, Math.Min((int)bottom, patch.HeightPx - 1));
        foreach (var side in (double[])[top + line, bottom - line])
            for (var y = (int)side - reach; y <= (int)side + reach; y++)
                ClearLine(darkness, y * patch.WidthPx, 1, y >= 0 && y < patch.HeightPx, Math.Max(0, (int)left), Math.Min((int)right, patch.WidthPx - 1));
    }

    /// <summary>Takes the light that a line along one row or column of pixels swallows back out of it.</summary>
    private static void ClearLine(float[] darkness, int start, int step, bool exists, int from, int to)
    {
        if (!exists || from > to) return;
        from = Math.Max(0, from);
        var line = DarknessOf(darkness, start, step, from, to);
        for (var n = from; n <= to; n++)
        {
            ref var pixel = ref darkness[start + n * step];
            pixel = line > MostDarkness ? 0 : Math.Max(0, 1 - (1 - pixel) / (1 - line));
        }
    }

    /// <summary>The darkness that the paler part of a row or column of pixels does not exceed, to a 256th.</summary>
    private static float DarknessOf(float[] darkness, int start, int step, int from, int to)
    {
        Span<int> counts = stackalloc int[Levels];
        for (var n = from; n <= to; n++) counts[(int)(darkness[start + n * step] * (Levels - 1) + 0.5f)]++;
        var left = (int)(Bare * (to - from)) + 1;
        var level = 0;
        while ((left -= counts[level]) > 0) level++;
        return (float)level / (Levels - 1);
    }

    private static double Px(double mm) => mm * PixelsPerMm;
}

/// <summary>Where one cell stands in the picture of its row.</summary>
internal readonly record struct RowCell(double LeftPx, double RightPx)
{
    public double CentrePx => (LeftPx + RightPx) / 2;
}
