using System.Text;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>Reads QR codes from a picture or a window of it. One for each worker: the native scanner is not shared.</summary>
internal sealed class QrScanner : IDisposable
{
    private readonly NativeZbar.Scanner _scanner = NativeZbar.CreateScanner();

    /// <summary>The codes in the whole picture.</summary>
    public IReadOnlyList<FoundCode> Scan(GreyImage image) =>
        Found(image.Pixels, image.WidthPx, image.HeightPx, 0, 0);

    /// <summary>The codes in a window, with corners in pixels of the whole picture.</summary>
    public IReadOnlyList<FoundCode> Scan(GreyImage image, PixelWindow window)
    {
        var clipped = window.ClippedTo(image.WidthPx, image.HeightPx);
        if (clipped.WidthPx < 21 || clipped.HeightPx < 21) return [];
        var part = image.Crop(clipped.XPx, clipped.YPx, clipped.WidthPx, clipped.HeightPx);
        return Found(part.Pixels, part.WidthPx, part.HeightPx, clipped.XPx, clipped.YPx);
    }

    public void Dispose() => _scanner.Dispose();

    private List<FoundCode> Found(ReadOnlySpan<byte> grey, int widthPx, int heightPx, int xPx, int yPx) =>
        [.. NativeZbar.Scan(_scanner, grey, widthPx, heightPx)
            .Where(symbol => symbol.Corners.Length == 4)
            .Select(symbol => new FoundCode(
                Text(symbol.Data),
                [.. symbol.Corners.Select(corner => new PixelPoint(corner.XPx + xPx, corner.YPx + yPx))]))];

    /// <summary>UTF-8 as most products write, else Latin 1 as the standard says.</summary>
    private static string Text(byte[] data) =>
        System.Text.Unicode.Utf8.IsValid(data) ? Encoding.UTF8.GetString(data) : Encoding.Latin1.GetString(data);
}
