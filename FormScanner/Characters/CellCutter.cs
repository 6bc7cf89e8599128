using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;

namespace FormScanner.Characters;

/// <summary>Cuts the cells of a field out of the page, laid flat and without their frames, and tells the empty ones.</summary>
internal sealed class CellCutter(GreyImage image, PageAlignment alignment, IReadOnlyList<Streak> streaks, double blackShare, CellLimits limits)
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
        var white = GreyLevels.Of(patch.Pixels).White;
        var levels = new GreyLevels(white * blackShare, white);
        Span<float> ink = stackalloc float[256];
        for (var grey = 0; grey < 256; grey++)
            ink[grey] = (float)Math.Clamp((levels.Darkness((byte)grey) - limits.InkFrom) / (limits.InkFull - limits.InkFrom), 0, 1);
        var sum = 0f;
        foreach (var pixel in patch.Pixels) sum += ink[pixel];
        return new Cell(patch.ToImage(), levels, sum / patch.Pixels.Length, streaked);
    }
}

/// <summary>One cell, cut out: 5.6 × 7.1 mm at 10 pixels a millimetre.</summary>
/// <param name="Picture">The inside of the frame.</param>
/// <param name="Levels">The white and the black of the place.</param>
/// <param name="InkShare">Share of the inside that is ink, 0 to 1.</param>
/// <param name="Streaked">Whether a scanner streak crossed it.</param>
internal sealed record Cell(GreyImage Picture, GreyLevels Levels, double InkShare, bool Streaked);

/// <summary>The thresholds of cells.</summary>
internal sealed record CellLimits
{
    public static CellLimits Default { get; } = new();

    /// <summary>Darkness from which a pixel begins to count as ink, and from which it counts in full (0 paper, 1 black).</summary>
    public double InkFrom { get; init; } = 0.15;

    public double InkFull { get; init; } = 0.5;

    /// <summary>Up to this share of ink a cell is empty; a hyphen in thin pen has 0.02, dust 0.004.</summary>
    public double EmptyAtMost { get; init; } = 0.008;
}
