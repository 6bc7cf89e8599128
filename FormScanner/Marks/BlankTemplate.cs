using System.Collections.Concurrent;
using Forms.Geometry;
using Forms.Layout;
using Forms.Printing;
using SkiaSharp;

namespace FormScanner.Marks;

/// <summary>What is printed on an empty page: a coarse picture that says of each place whether print may be there. Drawn once for each page layout.</summary>
internal sealed class BlankTemplate
{
    private const int PixelsPerMm = 4;
    private const byte Printed = 235;
    private static readonly ConcurrentDictionary<PageLayout, BlankTemplate> Drawn = new(ReferenceEqualityComparer.Instance);
    private readonly bool[] _printed;
    private readonly int _width;
    private readonly int _height;

    private BlankTemplate(PageLayout page)
    {
        _width = (int)Math.Ceiling(page.WidthMm * PixelsPerMm);
        _height = (int)Math.Ceiling(page.HeightMm * PixelsPerMm);
        using var picture = new SKBitmap(_width, _height, SKColorType.Gray8, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(PixelsPerMm);
            PagePainter.PaintBlank(canvas, page);
        }

        var grey = picture.GetPixelSpan();
        _printed = new bool[_width * _height];
        for (var y = 1; y < _height - 1; y++)
        {
            for (var x = 1; x < _width - 1; x++)
            {
                if (grey[y * picture.RowBytes + x] >= Printed) continue;
                // Grown by one pixel, a quarter of a millimetre: print never falls exactly where the map says.
                for (var near = -1; near <= 1; near++) _printed.AsSpan((y + near) * _width + x - 1, 3).Fill(true);
            }
        }
    }

    public static BlankTemplate Of(PageLayout page) => Drawn.GetOrAdd(page, static page => new BlankTemplate(page));

    /// <summary>Whether something is printed within a quarter of a millimetre of a place.</summary>
    public bool IsPrinted(PagePoint point)
    {
        var x = (int)(point.XMm * PixelsPerMm);
        var y = (int)(point.YMm * PixelsPerMm);
        return x >= 0 && y >= 0 && x < _width && y < _height && _printed[y * _width + x];
    }
}
