using Forms.Geometry;
using Forms.Layout;
using SkiaSharp;
using Testing.Paper.Handwriting;

namespace Testing.Paper.Spoiling;

/// <summary>Page codes that can no longer be read. The code in clear beside them is left alone.</summary>
public static class CodeDamage
{
    /// <summary>Scribbled over with a felt pen.</summary>
    public static Picture Scribbled(Picture sheet, PrintedSquare code, Random random) => Damage.Drawn(sheet, canvas =>
    {
        var pen = Pen.Any(PenKind.Felt, random) with { WidthMm = 1.1 };
        for (var pass = 0; pass < 2; pass++)
        {
            var points = new List<PagePoint>();
            for (double at = 0; at < 1; at += 0.045)
            {
                var along = code.SizeMm * at;
                var across = points.Count % 2 == 0 ? -0.5 : code.SizeMm + 0.5;
                var (x, y) = pass == 0 ? (across, along) : (along, across);
                points.Add(code.TopLeft.Plus(x + random.Around(0, 0.6), y + random.Around(0, 0.4)));
            }

            foreach (var piece in pen.Trace(Curve.Through(points), random)) piece.Paint(canvas);
        }
    });

    /// <summary>A ragged hole where it stood: what lies below the paper shows.</summary>
    public static Picture Torn(Picture sheet, PrintedSquare code, Random random) => Damage.Drawn(sheet, canvas =>
    {
        var centre = code.Centre;
        var points = Enumerable.Range(0, 28).Select(n =>
        {
            var (sin, cos) = Math.SinCos(n / 28.0 * 2 * Math.PI);
            var reach = code.SizeMm * random.Between(0.4, 0.56);
            return new SKPoint((float)(centre.XMm + reach * cos), (float)(centre.YMm + reach * sin));
        }).ToArray();
        using var builder = new SKPathBuilder();
        builder.AddPoly(points, true);
        using var path = builder.Detach();
        using var edge = new SKPaint { Color = new SKColor(0, 0, 0, 90), IsAntialias = true, MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 0.5f) };
        using var below = new SKPaint { Color = new SKColor(0xDC, 0xDC, 0xDC), IsAntialias = true };
        canvas.DrawPath(path, edge);
        canvas.DrawPath(path, below);
    });
}
