using Forms.Geometry;

namespace Forms.Layout;

/// <summary>
/// Where each character of the code in clear stands: serial and tag are set in cells of one width, so that a reader that
/// knows the page knows every character's place. The first line, which names the form, is set as ordinary text.
/// </summary>
public static class ClearCodeCells
{
    /// <summary>The lines set in cells: the serial, then the tag.</summary>
    public static IReadOnlyList<int> Lines { get; } = [1, 2];

    private const int LineCount = 3;
    private const int CellsAcross = 18;

    /// <summary>The cells of one line of <paramref name="count"/> characters, from left to right.</summary>
    /// <param name="area">The place of the code in clear.</param>
    /// <param name="line">0, 1 or 2.</param>
    /// <param name="count">How many characters the line has.</param>
    /// <param name="atRight">Whether the line ends at the right edge, as it does beside the upper code.</param>
    public static IReadOnlyList<PageRect> Of(PageRect area, int line, int count, bool atRight)
    {
        var width = area.WidthMm / CellsAcross;
        var height = area.HeightMm / LineCount;
        var left = atRight ? area.RightMm - count * width : area.XMm;
        return [.. Enumerable.Range(0, count).Select(i => new PageRect(left + i * width, area.YMm + line * height, width, height))];
    }
}
