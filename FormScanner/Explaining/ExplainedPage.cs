using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>The picture of a page with everything on it that the reader found, and words beside it.</summary>
internal static class ExplainedPage
{
    /// <summary>The size of the finished picture, whatever the scan.</summary>
    public const int WidthPx = 3000;

    public const int HeightPx = 2520;

    private const float PixelsPerMm = 8;
    private const int Quality = 90;

    // Pale enough that signs stand out, dark enough to judge a pencil stroke.
    private const byte ScanOpacity = 215;

    private static readonly SKRect ScanRoom = SKRect.Create(8, 8, 216, 299);
    private static readonly SKRect CalloutRoom = SKRect.Create(229, 8, 44, 299);
    private static readonly SKRect PanelRoom = SKRect.Create(281, 8, 86, 299);

    public static byte[] Jpeg(string file, int filePage, GreyImage? image, CloseReading close)
    {
        using var surface = SKSurface.Create(new SKImageInfo(WidthPx, HeightPx, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Palette.Ground);
        canvas.Scale(PixelsPerMm);
        var sketch = new Sketch(canvas);
        var callouts = new Callouts(sketch, CalloutRoom);
        if (image is null) NoScan(sketch);
        else Scan(sketch, callouts, image, close);
        callouts.Draw();
        var panel = new SidePanel(sketch, PanelRoom.Location, PanelRoom.Width);
        Headline.Draw(panel, file, filePage, close);
        if (close.Found is not null) Legend.Draw(sketch, panel);
        using var picture = surface.Snapshot();
        using var data = picture.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }

    private static void NoScan(Sketch sketch)
    {
        sketch.Fill(ScanRoom, SKColors.White, 1.5f);
        sketch.Words("Pas d’image : la page n’a pas pu être ouverte.", new(ScanRoom.MidX, ScanRoom.MidY), 14, Palette.QuietInk, align: SKTextAlign.Center);
    }

    private static void Scan(Sketch sketch, Callouts callouts, GreyImage image, CloseReading close)
    {
        var view = new PictureView(image, close.Found, ScanRoom);
        sketch.Fill(view.Area, SKColors.White);
        sketch.Canvas.Save();
        sketch.Canvas.ClipRect(view.Area);
        Pixels(sketch.Canvas, view, image);
        if (close.Found is { } found) Findings(sketch, callouts, view, image, found, close);
        sketch.Canvas.Restore();
        var (left, top, right, bottom) = (view.Area.Left, view.Area.Top, view.Area.Right, view.Area.Bottom);
        sketch.Outline([new(left, top), new(right, top), new(right, bottom), new(left, bottom)], Palette.Line, 0.2f);
    }

    private static void Pixels(SKCanvas canvas, PictureView view, GreyImage image)
    {
        var info = new SKImageInfo(image.WidthPx, image.HeightPx, SKColorType.Gray8, SKAlphaType.Opaque);
        using var scan = SKImage.FromPixelCopy(info, image.Pixels, image.WidthPx);
        using var paint = new SKPaint { Color = SKColors.Black.WithAlpha(ScanOpacity) };
        canvas.Save();
        canvas.Concat(view.PixelsToDrawing);
        canvas.DrawImage(scan, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        canvas.Restore();
    }

    private static void Findings(Sketch sketch, Callouts callouts, PictureView view, GreyImage image, Location.Found found, CloseReading close)
    {
        var streaks = Streak.Find(view.AsRead(image));
        new GeometryDrawing(sketch, view, found, close.Alignment?.Map ?? found.Pose.Map).Draw(streaks);
        if (close is not { Reading: PageReading.Read read, Alignment: { } alignment }) return;
        var fields = new FieldDrawing(sketch, callouts, view, alignment);
        foreach (var (field, reading) in found.Page.Fields.Zip(read.Fields)) fields.Draw(field, reading);
    }
}
