using Forms.Geometry;
using SkiaSharp;

namespace Testing.Paper.Handwriting;

/// <summary>Puts real characters, and what people do to them, into a cell on a canvas whose unit is the millimetre.</summary>
public static class CellInkPainter
{
    public static void Paint(SKCanvas canvas, PageRect cell, CellInk ink, Writer writer, Random random)
    {
        switch (ink)
        {
            case CellInk.Character character:
                Glyph(canvas, cell, character.Glyph, writer, random, character.French);
                break;
            case CellInk.Drawn drawn:
                Pieces(canvas, writer.Character(drawn.Letter, cell, random));
                break;
            case CellInk.Hyphen:
                Line(canvas, writer, random, Across(cell, random.Between(0.3, 0.65), random.Around(0.52, 0.05), random));
                break;
            case CellInk.Apostrophe:
                Line(canvas, writer, random, Apostrophe(cell, random));
                break;
            case CellInk.Overwritten over:
                Glyph(canvas, cell, over.Below, writer, random);
                Glyph(canvas, cell, over.Above, writer, random);
                break;
            case CellInk.Scribbled scribbled:
                Glyph(canvas, cell, scribbled.Glyph, writer, random);
                Line(canvas, writer, random, ZigZag(cell, random));
                break;
            case CellInk.StruckThrough struck:
                Glyph(canvas, cell, struck.Glyph, writer, random);
                foreach (var line in Strikes(cell, random)) Line(canvas, writer, random, line);
                break;
            case CellInk.Two two:
                Glyph(canvas, Half(cell, 0), two.Left, writer, random);
                Glyph(canvas, Half(cell, 1), two.Right, writer, random);
                break;
            case CellInk.HalfOutside half:
                Glyph(canvas, Shifted(cell, random), half.Glyph, writer, random);
                break;
            case CellInk.Circled circled:
                Glyph(canvas, cell, circled.Glyph, writer with { Size = writer.Size * 0.75 }, random);
                Line(canvas, writer, random, Ring(cell, random));
                break;
            case CellInk.Blot:
                Blot(canvas, cell, writer, random);
                break;
            case CellInk.HalfCovered half:
                Glyph(canvas, cell, half.Glyph, writer, random);
                Cover(canvas, cell, random);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(ink), ink.GetType().Name, "nobody knows how to draw this");
        }
    }

    private static unsafe void Glyph(SKCanvas canvas, PageRect cell, GlyphPicture glyph, Writer writer, Random random, bool french = false)
    {
        var mask = GlyphMask.Of(glyph, random.Between(0.15, 0.75), LevelOf(writer, random), random);
        if (french) FrenchShapes.Add(mask, glyph.Character, random);
        var (left, top, right, bottom) = mask.Bounds();
        var size = Math.Clamp(writer.Size * random.Around(1, 0.07), 0.4, 0.86) * cell.HeightMm;
        var scale = Math.Min(size / Math.Max(bottom - top, right - left), 0.95 * cell.WidthMm / Math.Max(1, right - left));
        var x = cell.Centre.XMm + random.Around(0, Math.Max(0.03, writer.Care) * cell.WidthMm);
        var y = cell.Centre.YMm + random.Around(0.02, Math.Max(0.03, writer.Care)) * cell.HeightMm;
        fixed (byte* alpha = mask.Alpha)
        {
            using var picture = SKImage.FromPixelCopy(new SKImageInfo(GlyphMask.Side, GlyphMask.Side, SKColorType.Alpha8, SKAlphaType.Premul), (nint)alpha, GlyphMask.Side);
            using var paint = new SKPaint { Color = writer.Pen.Shade(random.Around(1, 0.08), random), BlendMode = SKBlendMode.Darken, IsAntialias = true };
            canvas.Save();
            canvas.Translate((float)x, (float)y);
            canvas.RotateRadians((float)random.Around(0, 0.06));
            canvas.Skew((float)random.Around(-0.3 * writer.Slant, 0.08), 0);
            canvas.Scale((float)(scale * random.Around(1, 0.06)), (float)scale);
            canvas.Translate(-(left + right) / 2f, -(top + bottom) / 2f);
            canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
            canvas.Restore();
        }
    }

    // A felt pen thickens what a ball-point wrote; one person's pen stays the same all over the page.
    private static double LevelOf(Writer writer, Random random) =>
        Math.Clamp(random.Around(writer.Pen.Kind == PenKind.Felt ? 0.28 : 0.62 - 0.45 * writer.Pen.WidthMm, 0.04), 0.2, 0.55);

    private static void Line(SKCanvas canvas, Writer writer, Random random, IReadOnlyList<PagePoint> through) =>
        Pieces(canvas, writer.Pen.Trace(Curve.Trembling(Curve.Through(through), writer.TremorMm, random), random));

    private static void Pieces(SKCanvas canvas, IEnumerable<InkPiece> pieces)
    {
        foreach (var piece in pieces) piece.Paint(canvas);
    }

    private static List<PagePoint> Across(PageRect cell, double width, double height, Random random)
    {
        var (half, y) = (cell.WidthMm * width / 2, cell.YMm + cell.HeightMm * height);
        var x = cell.Centre.XMm + random.Around(0, 0.3);
        return Curve.Straight(new PagePoint(x - half, y), new PagePoint(x + half, y), 0.15, random);
    }

    private static List<PagePoint> Apostrophe(PageRect cell, Random random)
    {
        var x = cell.XMm + cell.WidthMm * random.Between(0.35, 0.65);
        var y = cell.YMm + cell.HeightMm * random.Between(0.08, 0.2);
        return Curve.Straight(new PagePoint(x, y), new PagePoint(x - random.Between(-0.1, 0.8), y + random.Between(1.1, 2)), 0.1, random);
    }

    private static List<PagePoint> ZigZag(PageRect cell, Random random)
    {
        var area = cell.Grown(-random.Between(0.5, 1.4));
        var (points, rounds) = (new List<PagePoint>(), random.Next(4, 10));
        for (var i = 0; i <= 2 * rounds; i++)
        {
            points.Add(new PagePoint(
                (i % 2 == 0 ? area.XMm : area.RightMm) + random.Around(0, 0.3),
                area.YMm + area.HeightMm * i / (2 * rounds) + random.Around(0, 0.3)));
        }

        return points;
    }

    private static IEnumerable<List<PagePoint>> Strikes(PageRect cell, Random random)
    {
        var area = cell.Grown(-random.Between(0.2, 1.2));
        var (topLeft, topRight, bottomRight, bottomLeft) = (area.Corners[0], area.Corners[1], area.Corners[2], area.Corners[3]);
        return random.Next(4) switch
        {
            0 => [Across(cell, random.Between(0.75, 1), random.Between(0.4, 0.6), random)],
            1 => [Across(cell, 0.9, random.Between(0.35, 0.45), random), Across(cell, 0.9, random.Between(0.55, 0.65), random)],
            2 => [Curve.Straight(topLeft, bottomRight, 0.4, random), Curve.Straight(topRight, bottomLeft, 0.4, random)],
            _ => [Curve.Straight(bottomLeft, topRight, 0.4, random)],
        };
    }

    private static PageRect Half(PageRect cell, int side) =>
        new(cell.XMm + cell.WidthMm * (side == 0 ? 0 : 0.46), cell.YMm, cell.WidthMm * 0.54, cell.HeightMm);

    private static PageRect Shifted(PageRect cell, Random random)
    {
        var away = random.Between(0.42, 0.6) * (random.Happens(0.5) ? 1 : -1);
        return random.Happens(0.6) ? cell.Moved(away * cell.WidthMm, 0) : cell.Moved(0, away * cell.HeightMm);
    }

    private static List<PagePoint> Ring(PageRect cell, Random random)
    {
        var start = random.Between(0, 2 * Math.PI);
        return [.. Enumerable.Range(0, 18).Select(i => new PagePoint(
            cell.Centre.XMm + cell.WidthMm * 0.44 * Math.Cos(start + i * 0.4) + random.Around(0, 0.1),
            cell.Centre.YMm + cell.HeightMm * 0.42 * Math.Sin(start + i * 0.4) + random.Around(0, 0.1)))];
    }

    private static void Blot(SKCanvas canvas, PageRect cell, Writer writer, Random random)
    {
        using var paint = new SKPaint { Color = writer.Pen.Ink, IsAntialias = true, BlendMode = SKBlendMode.Darken };
        var (x, y) = (cell.Centre.XMm + random.Around(0, 0.7), cell.Centre.YMm + random.Around(0, 0.9));
        for (var i = 0; i < random.Next(2, 6); i++)
            canvas.DrawOval((float)(x + random.Around(0, 0.4)), (float)(y + random.Around(0, 0.4)), (float)random.Between(0.4, 1.3), (float)random.Between(0.4, 1.3), paint);
    }

    private static void Cover(SKCanvas canvas, PageRect cell, Random random)
    {
        using var paint = new SKPaint { Color = new SKColor(250, 250, 250), IsAntialias = true };
        var inner = cell.Grown(-0.5);
        var part = random.Next(3) switch
        {
            0 => inner with { WidthMm = inner.WidthMm / 2 },
            1 => inner with { HeightMm = inner.HeightMm / 2 },
            _ => inner with { YMm = inner.YMm + inner.HeightMm / 2, HeightMm = inner.HeightMm / 2 },
        };
        canvas.DrawRect((float)part.XMm, (float)part.YMm, (float)part.WidthMm, (float)part.HeightMm, paint);
    }
}
