using Forms.Geometry;
using FormScanner.Characters;
using FormScanner.Imaging;
using FormScanner.Locating;
using SkiaSharp;

namespace FormScanner.Tests.Characters;

/// <summary>A cell of 6.5 × 8 mm drawn on a picture of 300 dpi, its upper left corner at the origin.</summary>
internal static class DrawnCell
{
    public const byte GreyFrame = 158;
    public const byte BlackFrame = 0;

    private const double PixelsPerMm = 300 / 25.4;
    private const float MarginMm = 4;
    private static readonly PageRect Frame = new(50, 50, 6.5, 8);

    /// <param name="paint">Draws in millimetres from the corner of the frame.</param>
    /// <param name="frame">How light its frame is printed.</param>
    public static Cell Of(Action<SKCanvas> paint, byte frame = GreyFrame)
    {
        var width = (int)((Frame.WidthMm + 2 * MarginMm) * PixelsPerMm);
        var height = (int)((Frame.HeightMm + 2 * MarginMm) * PixelsPerMm);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale((float)PixelsPerMm);
            canvas.Translate(MarginMm, MarginMm);
            using var line = new SKPaint { Color = new SKColor(frame, frame, frame), IsStroke = true, StrokeWidth = 0.3f, IsAntialias = true };
            canvas.DrawRect(0.15f, 0.15f, (float)Frame.WidthMm - 0.3f, (float)Frame.HeightMm - 0.3f, line);
            paint(canvas);
        }

        var image = new GreyImage(width, height, bitmap.GetPixelSpan().ToArray());
        var patch = PagePatch.Sample(image, MapOfFrame(), Frame.Grown(Cell.AroundMm), new PatchDensity(8));
        return new Cell(patch, Frame, BlackShare: 0.1, Streaked: false);
    }

    public static void Stroke(SKCanvas canvas, byte grey, params (double X, double Y)[] points)
    {
        using var pen = new SKPaint { Color = new SKColor(grey, grey, grey), IsStroke = true, StrokeWidth = 0.5f, StrokeCap = SKStrokeCap.Round, IsAntialias = true, BlendMode = SKBlendMode.Darken };
        for (var i = 1; i < points.Length; i++)
            canvas.DrawLine((float)points[i - 1].X, (float)points[i - 1].Y, (float)points[i].X, (float)points[i].Y, pen);
    }

    private static PageMap MapOfFrame() => new(Homography.Fit(
        [.. Frame.Grown(MarginMm).Corners.Select(corner => new Landmark(
            corner, new PixelPoint((corner.XMm - Frame.XMm + MarginMm) * PixelsPerMm, (corner.YMm - Frame.YMm + MarginMm) * PixelsPerMm)))])!);
}
