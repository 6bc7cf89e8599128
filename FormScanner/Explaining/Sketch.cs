using Forms.Printing;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>Draws lines, words and signs on a canvas whose unit is the millimetre.</summary>
internal sealed class Sketch(SKCanvas canvas)
{
    public SKCanvas Canvas => canvas;

    public void Outline(IEnumerable<SKPoint> corners, SKColor colour, float widthMm, bool dashed = false) => Path(corners, colour, widthMm, closed: true, dashed);

    public void Stroke(SKColor colour, float widthMm, params SKPoint[] points) => Path(points, colour, widthMm, closed: false, dashed: false);

    public void Fill(SKRect area, SKColor colour, float roundMm = 0)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(area, roundMm, roundMm, paint);
    }

    public void Area(IEnumerable<SKPoint> corners, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        using var path = Joined(corners, closed: true);
        canvas.DrawPath(path, paint);
    }

    public void Disc(SKPoint centre, float radiusMm, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawCircle(centre, radiusMm, paint);
    }

    public void Ring(SKPoint centre, float radiusMm, SKColor colour, float widthMm)
    {
        using var paint = Pen(colour, widthMm);
        canvas.DrawCircle(centre, radiusMm, paint);
    }

    public void Cross(SKPoint centre, float armMm, SKColor colour, float widthMm)
    {
        Stroke(colour, widthMm, new(centre.X - armMm, centre.Y), new(centre.X + armMm, centre.Y));
        Stroke(colour, widthMm, new(centre.X, centre.Y - armMm), new(centre.X, centre.Y + armMm));
    }

    /// <summary>Words from the left end of their baseline.</summary>
    public void Words(string text, SKPoint start, double sizePt, SKColor colour, bool bold = false, SKTextAlign align = SKTextAlign.Left)
    {
        using var font = Typeface.FontMm(sizePt, bold);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, start, align, font, paint);
    }

    /// <summary>Words with a light edge, to be read on top of a scan.</summary>
    public void Note(string text, SKPoint start, double sizePt, SKColor colour, SKTextAlign align = SKTextAlign.Left)
    {
        using var font = Typeface.FontMm(sizePt, bold: true);
        using var edge = Pen(SKColors.White.WithAlpha(230), 0.9f);
        canvas.DrawText(text, start, align, font, edge);
        Words(text, start, sizePt, colour, bold: true, align);
    }

    private void Path(IEnumerable<SKPoint> points, SKColor colour, float widthMm, bool closed, bool dashed)
    {
        using var paint = Pen(colour, widthMm);
        using var dash = dashed ? SKPathEffect.CreateDash([1.4f, 1f], 0) : null;
        paint.PathEffect = dash;
        using var path = Joined(points, closed);
        canvas.DrawPath(path, paint);
    }

    private static SKPath Joined(IEnumerable<SKPoint> points, bool closed)
    {
        using var builder = new SKPathBuilder();
        var first = true;
        foreach (var point in points)
        {
            if (first) builder.MoveTo(point);
            else builder.LineTo(point);
            first = false;
        }

        if (closed) builder.Close();
        return builder.Detach();
    }

    private static SKPaint Pen(SKColor colour, float widthMm) => new()
    {
        Color = colour,
        IsAntialias = true,
        IsStroke = true,
        StrokeWidth = widthMm,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
    };
}
