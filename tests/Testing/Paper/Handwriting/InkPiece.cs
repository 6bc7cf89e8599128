using Forms.Geometry;
using SkiaSharp;

namespace Testing.Paper.Handwriting;

/// <summary>A short piece of a stroke, over which width and colour stay the same.</summary>
internal sealed record InkPiece(IReadOnlyList<PagePoint> Points, double WidthMm, SKColor Colour)
{
    public void Paint(SKCanvas canvas)
    {
        // Darken: pieces that overlap do not add up, and pencil does not lighten the print below it.
        using var paint = new SKPaint
        {
            Color = Colour,
            IsAntialias = true,
            BlendMode = SKBlendMode.Darken,
            IsStroke = true,
            StrokeWidth = (float)WidthMm,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using var builder = new SKPathBuilder();
        builder.MoveTo((float)Points[0].XMm, (float)Points[0].YMm);
        foreach (var point in Points.Skip(1)) builder.LineTo((float)point.XMm, (float)point.YMm);
        using var path = builder.Detach();
        canvas.DrawPath(path, paint);
    }
}
