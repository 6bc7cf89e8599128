using Forms.Geometry;
using Forms.PageCodes;
using Forms.Printing;
using FormScanner.Imaging;
using SkiaSharp;

namespace FormScanner.Locating;

/// <summary>One symbol of the code in clear, as it compares with the 32 that are printed.</summary>
/// <param name="Best">The symbol most alike.</param>
/// <param name="Second">The next.</param>
/// <param name="Lead">By how much the best is more alike, as a difference of correlations.</param>
internal sealed record ClearSymbol(char Best, char Second, double Lead)
{
    private const double PixelsPerMm = 12;

    // How far a symbol may stand from its mapped place, in pixels of the patch.
    private const int ReachPx = 4;

    // Correlation below which the place holds no symbol at all.
    private const double LeastAlike = 0.45;

    private static readonly Lazy<IReadOnlyList<(char Symbol, float[] Shape)>> Shapes = new(() => [.. Crockford.Symbols.Select(symbol => (symbol, Shape(symbol)))]);
    private static readonly PageRect Cell = new(0, 0, 44.0 / 18, 12.4 / 3);

    /// <summary>Null when nothing that looks like a symbol stands in the cell.</summary>
    public static ClearSymbol? Read(GreyImage image, Homography pose, PageRect cell)
    {
        var margin = ReachPx / PixelsPerMm;
        var patch = PagePatch.Sample(image, new PageMap(pose), new PageRect(cell.XMm, cell.YMm, Cell.WidthMm, Cell.HeightMm).Grown(margin), new PatchDensity(PixelsPerMm));
        var ranked = Shapes.Value.Select(shape => (shape.Symbol, Alike: Alike(patch, shape.Shape))).OrderByDescending(item => item.Alike).ToList();
        return ranked[0].Alike < LeastAlike ? null : new ClearSymbol(ranked[0].Symbol, ranked[1].Symbol, ranked[0].Alike - ranked[1].Alike);
    }

    /// <summary>The best normalised correlation over the small shifts.</summary>
    private static double Alike(PagePatch patch, float[] shape)
    {
        var best = -1.0;
        for (var dy = 0; dy <= 2 * ReachPx; dy++)
            for (var dx = 0; dx <= 2 * ReachPx; dx++) best = Math.Max(best, Correlation(patch, shape, dx, dy));
        return best;
    }

    private static double Correlation(PagePatch patch, float[] shape, int dx, int dy)
    {
        var width = (int)Math.Round(Cell.WidthMm * PixelsPerMm);
        var height = shape.Length / width;
        double sum = 0, squares = 0, product = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (y + dy >= patch.HeightPx || x + dx >= patch.WidthPx) continue;
                double value = 255 - patch.Pixels[(y + dy) * patch.WidthPx + x + dx];
                sum += value;
                squares += value * value;
                product += value * shape[y * width + x];
            }
        }

        var variance = squares - sum * sum / shape.Length;
        return variance <= 0 ? -1 : product / Math.Sqrt(variance);
    }

    /// <summary>The symbol as the printer draws it, darkness with mean 0 and length 1.</summary>
    private static float[] Shape(char symbol)
    {
        var (width, height) = ((int)Math.Round(Cell.WidthMm * PixelsPerMm), (int)Math.Round(Cell.HeightMm * PixelsPerMm));
        using var picture = new SKBitmap(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale((float)PixelsPerMm);
            PagePainter.PaintClearCharacter(canvas, symbol, Cell);
        }

        var shape = new float[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) shape[y * width + x] = 255 - picture.GetPixelSpan()[y * picture.RowBytes + x];
        var mean = shape.Average();
        var length = (float)Math.Sqrt(shape.Sum(value => (value - mean) * (value - mean)));
        return [.. shape.Select(value => (value - mean) / length)];
    }
}
