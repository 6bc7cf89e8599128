using System.Collections.Concurrent;
using Forms.Layout;
using Forms.Printing;

namespace Testing.Paper;

/// <summary>Keeps what is the same on every copy, drawn once for each page, density and colour: the letters cost more than all handwriting.</summary>
internal static class BlankSheets
{
    private static readonly ConcurrentDictionary<(PageLayout Page, int WidthPx, bool Colour), byte[]> Drawn = new(new ByPage());

    public static void CopyTo(Picture sheet, PageLayout page)
    {
        var pixels = Drawn.GetOrAdd((page, sheet.WidthPx, sheet.Colour), key =>
        {
            var blank = sheet.Copy();
            blank.DrawInMm(canvas => PagePainter.PaintBlank(canvas, key.Page));
            return blank.Pixels;
        });
        pixels.CopyTo(sheet.Pixels, 0);
    }

    // A page is a record: comparing all its words each time would cost what the cache saves.
    private sealed class ByPage : IEqualityComparer<(PageLayout Page, int WidthPx, bool Colour)>
    {
        public bool Equals((PageLayout Page, int WidthPx, bool Colour) x, (PageLayout Page, int WidthPx, bool Colour) y) =>
            ReferenceEquals(x.Page, y.Page) && x.WidthPx == y.WidthPx && x.Colour == y.Colour;

        public int GetHashCode((PageLayout Page, int WidthPx, bool Colour) key) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Page), key.WidthPx, key.Colour);
    }
}
