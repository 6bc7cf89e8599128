using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;

namespace FormScanner.Characters;

/// <summary>Cuts the cells of a field out of the page, laid flat, with the room around their frames into which a hand may run.</summary>
internal sealed class CellCutter(GreyImage image, PageAlignment alignment, IReadOnlyList<Streak> streaks, double blackShare)
{
    // A character is looked at in 24 pixels: 4 mm at this density are 32.
    private const double PixelsPerMm = 8;

    public IReadOnlyList<Cell> Cut(LayoutField.Cells field) => [.. field.Frames.Select(Cut)];

    /// <summary>A cell as the picture has it, laid flat.</summary>
    public static PagePatch Photograph(GreyImage image, PageAlignment alignment, PageRect frame) =>
        PagePatch.Sample(image, alignment.Map, alignment.Place(frame).Grown(Cell.AroundMm), new PatchDensity(PixelsPerMm));

    private Cell Cut(PageRect frame)
    {
        var place = alignment.Place(frame);
        var patch = Photograph(image, alignment, frame);
        var streaked = Streak.Erase(patch, alignment.Map, streaks);
        return new Cell(patch, place, blackShare, streaked);
    }
}
