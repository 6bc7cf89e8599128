using Forms.Geometry;
using SkiaSharp;

namespace Testing.Paper.Spoiling;

/// <summary>What happens to the sheet before a device sees it. Every method returns a new picture of the sheet.</summary>
public static class Damage
{
    private const double WidthMm = 210;
    private const double HeightMm = 297;

    /// <summary>A corner folded over: its triangle is gone, and the back of the paper covers as much of the page.</summary>
    public static Picture FoldedCorner(Picture sheet, SheetCorner corner, double legMm, Random random) => Drawn(sheet, canvas =>
    {
        var other = legMm * random.Between(0.85, 1.15);
        using var back = new SKPaint { Color = new SKColor(0xF2, 0xF1, 0xEE), IsAntialias = true };
        using var lid = new SKPaint { Color = new SKColor(0xE6, 0xE6, 0xE6), IsAntialias = true };
        using var shadow = new SKPaint { Color = new SKColor(0, 0, 0, 110), IsAntialias = true, MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 0.7f) };
        var (a, b) = (new PagePoint(legMm, 0), new PagePoint(0, other));
        // The corner, mirrored in the line of the fold.
        var share = 2 * legMm * other / (legMm * legMm + other * other);
        var tip = new PagePoint(share * other, share * legMm);
        using var folded = Polygon(corner, a, tip, b);
        canvas.DrawPath(folded, shadow);
        canvas.DrawPath(folded, back);
        using var gone = Polygon(corner, new(-1, -1), new(legMm, -1), a, b, new(-1, other));
        canvas.DrawPath(gone, lid);
    });

    /// <summary>A staple in a corner, over the corner mark.</summary>
    public static Picture Stapled(Picture sheet, SheetCorner corner, Random random) => Drawn(sheet, canvas =>
    {
        var (x, y, turn) = (random.Between(9, 14), random.Between(10, 15), random.Between(-0.9, 0.2));
        var (dx, dy) = (6 * Math.Cos(turn), 6 * Math.Sin(turn));
        var (from, to) = (On(corner, new(x - dx, y - dy)), On(corner, new(x + dx, y + dy)));
        using var shadow = new SKPaint { Color = new SKColor(0, 0, 0, 120), IsAntialias = true, IsStroke = true, StrokeWidth = 1.1f, MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 0.35f) };
        using var wire = new SKPaint { Color = new SKColor(0xA8, 0xA8, 0xAC), IsAntialias = true, IsStroke = true, StrokeWidth = 0.6f, StrokeCap = SKStrokeCap.Round };
        using var glint = new SKPaint { Color = new SKColor(0xF8, 0xF8, 0xF8), IsAntialias = true, IsStroke = true, StrokeWidth = 0.18f };
        canvas.DrawLine(from.X + 0.4f, from.Y + 0.5f, to.X + 0.4f, to.Y + 0.5f, shadow);
        canvas.DrawLine(from, to, wire);
        canvas.DrawLine(from, to, glint);
    });

    /// <summary>The ring of a cup, with a drop beside it.</summary>
    public static Picture CoffeeStain(Picture sheet, PagePoint centre, Random random) => Drawn(sheet, canvas =>
    {
        for (var layer = 0; layer < 5; layer++)
        {
            using var coffee = new SKPaint
            {
                Color = new SKColor(0x9A, 0x6A, 0x38, (byte)random.Next(35, 80)),
                IsAntialias = true,
                BlendMode = SKBlendMode.Multiply,
                IsStroke = layer > 0,
                StrokeWidth = (float)random.Between(0.6, 3),
                MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, (float)random.Between(0.2, 0.8)),
            };
            var radius = (float)random.Between(36, 39);
            if (layer == 0) coffee.Color = coffee.Color.WithAlpha(30);
            canvas.DrawOval((float)(centre.XMm + random.Around(0, 0.5)), (float)(centre.YMm + random.Around(0, 0.5)), radius, radius * 0.98f, coffee);
        }

        using var drop = new SKPaint { Color = new SKColor(0x9A, 0x6A, 0x38, 90), IsAntialias = true, BlendMode = SKBlendMode.Multiply };
        canvas.DrawOval((float)centre.XMm + 46, (float)centre.YMm + 12, 3, 2.4f, drop);
    });

    /// <summary>The print and ink of the other side, seen through the paper, mirrored.</summary>
    public static Picture BleedThrough(Picture sheet, Picture otherSide, double strength)
    {
        var soft = Blur.Of(otherSide.ToGrey(), sheet.Density.PixelsPerMm * 0.12);
        var output = sheet.Copy();
        for (var y = 0; y < output.HeightPx; y++)
        {
            for (var x = 0; x < output.WidthPx; x++)
            {
                var keep = 1 - strength * (255 - soft.Pixels[y * soft.WidthPx + soft.WidthPx - 1 - x]) / 255;
                foreach (ref var pixel in output.Pixels.AsSpan((y * output.WidthPx + x) * output.Channels, output.Channels)) pixel = (byte)(pixel * keep);
            }
        }

        return output;
    }

    /// <summary>A sheet with nothing on it, of the size of another.</summary>
    public static Picture BlankBack(Picture sheet) => Picture.Blank(sheet.WidthPx, sheet.HeightPx, sheet.Colour, sheet.Density);

    internal static Picture Drawn(Picture sheet, Action<SKCanvas> paint)
    {
        var output = sheet.Copy();
        output.DrawInMm(paint);
        return output;
    }

    private static SKPath Polygon(SheetCorner corner, params PagePoint[] points)
    {
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. points.Select(point => On(corner, point))], true);
        return builder.Detach();
    }

    /// <summary>A point counted from that corner inwards.</summary>
    private static SKPoint On(SheetCorner corner, PagePoint point) => new(
        (float)(corner is SheetCorner.TopRight or SheetCorner.BottomRight ? WidthMm - point.XMm : point.XMm),
        (float)(corner is SheetCorner.BottomLeft or SheetCorner.BottomRight ? HeightMm - point.YMm : point.YMm));
}
