using Forms.Geometry;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>
/// Where the pixels of a scan come to lie on the drawing, in millimetres of the drawing: turned so that the words on the page
/// stand upright, and as large as the page allows, so that a sheet on a table is seen as well as one from a scanner.
/// </summary>
internal sealed class PictureView
{
    // A sheet that went askew through the feeder is shown askew; only what lies anyhow is straightened.
    private const double AskewDegrees = 12;
    private const double AroundPageMm = 4;

    private readonly int _reduction;

    public PictureView(GreyImage image, Location.Found? found, SKRect room)
    {
        _reduction = Math.Max(image.WidthPx, image.HeightPx) > PageReader.MostSidePx ? 2 : 1;
        var turned = found?.Pose.TurnedDegrees ?? 0;
        var quarter = 90 * Math.Round(turned / 90);
        var upright = SKMatrix.CreateRotationDegrees((float)-(Math.Abs(turned - quarter) > AskewDegrees ? turned : quarter));
        var seen = Bounds(Shown(image, found).Select(upright.MapPoint));
        var scale = Math.Min(room.Width / seen.Width, room.Height / seen.Height);
        Area = SKRect.Create(room.Left, room.Top, seen.Width * scale, seen.Height * scale);
        PixelsToDrawing = upright
            .PostConcat(SKMatrix.CreateTranslation(-seen.Left, -seen.Top))
            .PostConcat(SKMatrix.CreateScale(scale, scale))
            .PostConcat(SKMatrix.CreateTranslation(room.Left, room.Top));
    }

    /// <summary>The part of the drawing that the scan takes.</summary>
    public SKRect Area { get; }

    /// <summary>From the pixels of the file.</summary>
    public SKMatrix PixelsToDrawing { get; }

    /// <summary>The picture whose pixels the reader speaks of.</summary>
    public GreyImage AsRead(GreyImage image) => _reduction == 1 ? image : image.HalfSize();

    /// <summary>Where a pixel that the reader speaks of lies on the drawing.</summary>
    public SKPoint Of(PixelPoint pixel) => PixelsToDrawing.MapPoint(InFile(pixel));

    private IEnumerable<SKPoint> Shown(GreyImage image, Location.Found? found) => found is null
        ? [new(0, 0), new(image.WidthPx, 0), new(image.WidthPx, image.HeightPx), new(0, image.HeightPx)]
        : new PageRect(0, 0, found.Page.WidthMm, found.Page.HeightMm).Grown(AroundPageMm).Corners.Select(corner => InFile(found.Pose.Map.Map(corner)));

    private SKPoint InFile(PixelPoint pixel) => new((float)pixel.XPx * _reduction, (float)pixel.YPx * _reduction);

    private static SKRect Bounds(IEnumerable<SKPoint> points)
    {
        var all = points.ToList();
        return new SKRect(all.Min(point => point.X), all.Min(point => point.Y), all.Max(point => point.X), all.Max(point => point.Y));
    }
}
