using Forms.Answers;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Marks;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>The picture of a page's written cells: each as photographed, as the network saw it, and with its likeliest characters.</summary>
internal static class CellsPicture
{
    /// <summary>As wide as the picture of the page; as high as there are rows with ink.</summary>
    public const int WidthPx = ExplainedPage.WidthPx;

    private const float PixelsPerMm = 8;
    private const float WidthMm = WidthPx / PixelsPerMm;
    private const float MarginMm = 8;
    private const float HeadMm = 28;

    /// <summary>The picture as PNG; null when the page has no cell with ink.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="filePage">The page within the file, from 1.</param>
    /// <param name="image">The page as it was decoded.</param>
    /// <param name="close">What was read of it.</param>
    public static byte[]? Png(string file, int filePage, GreyImage image, CloseReading close)
    {
        if (close is not { Reading: PageReading.Read read, Found: { } found, Alignment: { } alignment }) return null;
        var rows = found.Page.Fields.Zip(read.Fields)
            .Where(pair => pair.First is LayoutField.Cells && pair.Second is { Answer.Certainty: not Certainty.Empty, Cells.Count: > 0 })
            .Select(pair => (Field: (LayoutField.Cells)pair.First, Reading: pair.Second)).ToList();
        if (rows.Count == 0) return null;
        var heightMm = HeadMm + rows.Count * CellsBlock.HeightMm + MarginMm;
        using var surface = SKSurface.Create(new SKImageInfo(WidthPx, (int)(heightMm * PixelsPerMm), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(Palette.Ground);
        surface.Canvas.Scale(PixelsPerMm);
        var sketch = new Sketch(surface.Canvas);
        Head(sketch, file, filePage);
        var asRead = PageReader.PyramidOf(image).Full;
        foreach (var (index, (field, reading)) in rows.Index())
            new CellsBlock(sketch, new(MarginMm, HeadMm + index * CellsBlock.HeightMm), WidthMm - 2 * MarginMm).Draw(field, reading, Cut(asRead, alignment, field));
        using var picture = surface.Snapshot();
        using var data = picture.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Head(Sketch sketch, string file, int filePage)
    {
        sketch.Words("Cellules", new(MarginMm, 14), 20, Palette.Action, bold: true);
        sketch.Words(Headline.Place(file, filePage), new(WidthMm - MarginMm, 14), 11, Palette.QuietInk, align: SKTextAlign.Right);
        sketch.Words(
            "Une colonne par case, de haut en bas : la case photographiée ; l’encre telle que le réseau l’a vue ; les caractères les plus probables avec les règles de la réponse, puis pour le réseau seul.",
            new(MarginMm, 21.5f), 11, Palette.Ink);
    }

    private static List<GreyImage> Cut(GreyImage image, PageAlignment alignment, LayoutField.Cells field) =>
        [.. field.Frames.Select(frame => Characters.CellCutter.Photograph(image, alignment, frame).ToImage())];
}
