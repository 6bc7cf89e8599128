using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;

namespace FormScanner.Characters;

/// <summary>Cuts the cells of a field out of the page, laid flat and without their frames, and tells the empty ones.</summary>
internal sealed class CellCutter(GreyImage image, PageAlignment alignment, IReadOnlyList<Streak> streaks, double blackShare)
{
    private const double PixelsPerMm = 10;

    // Inside the frame line and its blur; what touches the border is seen in the crop all the same.
    private const double FrameMm = 0.45;

    public IReadOnlyList<Cell> Cut(LayoutField.Cells field) => [.. field.Frames.Select(Cut)];

    private Cell Cut(PageRect frame)
    {
        var inner = alignment.Place(frame).Grown(-FrameMm);
        var patch = PagePatch.Sample(image, alignment.Map, inner, new PatchDensity(PixelsPerMm));
        var streaked = Streak.Erase(patch, alignment.Map, streaks);
        return new Cell(patch.ToImage(), new InkScale(patch.Pixels, blackShare).Share(patch.Pixels), streaked);
    }
}

/// <summary>One cell, cut out: 5.6 × 7.1 mm at 10 pixels a millimetre.</summary>
/// <param name="Picture">The inside of the frame.</param>
/// <param name="InkShare">Share of the inside that is ink, 0 to 1.</param>
/// <param name="Streaked">Whether a scanner streak crossed it.</param>
internal sealed record Cell(GreyImage Picture, double InkShare, bool Streaked);

/// <summary>The thresholds of cells.</summary>
internal sealed record CellLimits
{
    public static CellLimits Default { get; } = new();

    /// <summary>Up to this share of ink a cell is empty; a hyphen in thin pen has 0.02, dust 0.004.</summary>
    public double EmptyAtMost { get; init; } = 0.006;
}
