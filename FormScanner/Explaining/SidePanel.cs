using Forms.Printing;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>A column of words beside the scan, written from top to bottom.</summary>
internal sealed class SidePanel(Sketch sketch, SKPoint topLeft, float widthMm)
{
    private const double TextPt = 10;
    private const float LineMm = 5.2f;
    private const float SignMm = 9;
    private float _y = topLeft.Y;

    public float BottomMm => _y;

    public void Title(string text, SKColor colour)
    {
        const double pt = 17;
        const float line = 8;
        var lines = TextMeasure.Wrap(text, widthMm - 8, pt, bold: true);
        sketch.Fill(SKRect.Create(topLeft.X, _y, widthMm, lines.Count * line + 5), colour, 1.5f);
        _y += 2.5f;
        foreach (var words in lines) sketch.Words(words, new(topLeft.X + 4, (_y += line) - 2.2f), pt, SKColors.White, bold: true);
        _y += 5;
    }

    public void Heading(string text)
    {
        _y += 4;
        sketch.Words(text, new(topLeft.X, _y += 5), 12, Palette.Action, bold: true);
        sketch.Stroke(Palette.Line, 0.2f, new(topLeft.X, _y + 1.8f), new(topLeft.X + widthMm, _y + 1.8f));
        _y += 3;
    }

    public void Paragraph(string text, bool quiet = false)
    {
        foreach (var words in TextMeasure.Wrap(text, widthMm, TextPt, bold: false))
            sketch.Words(words, new(topLeft.X, _y += LineMm), TextPt, quiet ? Palette.QuietInk : Palette.Ink);
        _y += 0.8f;
    }

    public void Fact(string name, string value)
    {
        _y += LineMm + 0.4f;
        sketch.Words(name, new(topLeft.X, _y), TextPt, Palette.QuietInk);
        sketch.Words(value, new(topLeft.X + widthMm, _y), TextPt, Palette.Ink, bold: true, SKTextAlign.Right);
    }

    /// <summary>A remark that somebody should act on.</summary>
    public void Warning(string text)
    {
        var lines = TextMeasure.Wrap(text, widthMm - 12, TextPt, bold: false);
        _y += 1.2f;
        sketch.Fill(SKRect.Create(topLeft.X, _y, widthMm, lines.Count * LineMm + 3), Palette.AmberGround, 1);
        sketch.Words("!", new(topLeft.X + 4.5f, _y + LineMm + 0.6f), 14, Palette.Ink, bold: true, SKTextAlign.Center);
        foreach (var words in lines) sketch.Words(words, new(topLeft.X + 9, _y += LineMm), TextPt, Palette.Ink);
        _y += 3;
    }

    /// <summary>A sign and what it means.</summary>
    public void Sign(Action<SKPoint> draw, string meaning)
    {
        var lines = TextMeasure.Wrap(meaning, widthMm - SignMm, TextPt, bold: false);
        draw(new(topLeft.X + 3.2f, _y + LineMm - 0.6f));
        foreach (var words in lines) sketch.Words(words, new(topLeft.X + SignMm, (_y += LineMm) + 0.6f), TextPt, Palette.Ink);
        _y += 1.2f;
    }
}
