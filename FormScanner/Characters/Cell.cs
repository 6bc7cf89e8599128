using Forms.Geometry;
using FormScanner.Locating;

namespace FormScanner.Characters;

/// <summary>One cell, cut out with its printed frame and most of the gap to its neighbours.</summary>
/// <param name="Patch">Its pixels.</param>
/// <param name="Frame">The outer edge of its frame, in page millimetres.</param>
/// <param name="BlackShare">Black over white, as the marks of the page show it.</param>
/// <param name="Streaked">Whether a scanner streak crossed it.</param>
internal sealed record Cell(PagePatch Patch, PageRect Frame, double BlackShare, bool Streaked)
{
    /// <summary>What is looked at around the frame: the next frame begins 1.5 mm away.</summary>
    public const double AroundMm = 1.1;
}
