using SkiaSharp;

namespace Benchmarks.Screens;

/// <summary>Many screens on one picture, each with its name under it.</summary>
internal sealed class ContactSheet
{
    private const int Columns = 5;
    private const int Width = 480;
    private const int Height = 270;
    private const int Label = 30;
    private const int Gap = 12;

    private readonly List<(string Name, SKImage Picture)> pages = [];

    public int Count => pages.Count;

    public void Add(string name, byte[] png)
    {
        using var whole = SKImage.FromEncodedData(png);
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        surface.Canvas.DrawImage(whole, new SKRect(0, 0, Width, Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        pages.Add((name, surface.Snapshot()));
    }

    public byte[] ToPng()
    {
        var rows = (Count + Columns - 1) / Columns;
        using var surface = SKSurface.Create(new SKImageInfo(Columns * (Width + Gap) + Gap, Math.Max(1, rows) * (Height + Label + Gap) + Gap));
        using var font = new SKFont(SKTypeface.Default, 18);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        surface.Canvas.Clear(SKColors.LightGray);
        foreach (var (index, (name, picture)) in pages.Index())
        {
            var x = Gap + index % Columns * (Width + Gap);
            var y = Gap + index / Columns * (Height + Label + Gap);
            surface.Canvas.DrawImage(picture, x, y, SKSamplingOptions.Default);
            surface.Canvas.DrawText(name, x, y + Height + 20, SKTextAlign.Left, font, ink);
        }

        using var sheet = surface.Snapshot();
        using var data = sheet.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
