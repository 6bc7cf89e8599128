using Forms.Printing;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>The names and answers of the fields in a column beside the scan, each at the height of its field with a thin line to it: on the scan they would hide what is printed.</summary>
internal sealed class Callouts(Sketch sketch, SKRect column)
{
    private const float HeightMm = 8.4f;
    private const float GapMm = 0.9f;
    private const double NamePt = 8;
    private const double AnswerPt = 7.5;
    private readonly List<(SKPoint From, string Name, string Answer, SKColor Colour)> _all = [];

    public void Add(SKPoint from, string name, string answer, SKColor colour) => _all.Add((from, name, answer, colour));

    public void Draw()
    {
        var ordered = _all.OrderBy(callout => callout.From.Y).ToList();
        foreach (var (callout, top) in ordered.Zip(Tops([.. ordered.Select(callout => callout.From.Y - HeightMm / 2)])))
        {
            var middle = top + HeightMm / 2;
            sketch.Stroke(callout.Colour.WithAlpha(150), 0.2f, callout.From, new(column.Left - 3, middle), new(column.Left, middle));
            sketch.Fill(SKRect.Create(column.Left, top, column.Width, HeightMm), SKColors.White, 0.8f);
            sketch.Fill(SKRect.Create(column.Left, top, 1.2f, HeightMm), callout.Colour);
            sketch.Words(callout.Name, new(column.Left + 2.6f, top + 3.5f), NamePt, callout.Colour, bold: true);
            sketch.Words(Fitting(callout.Answer), new(column.Left + 2.6f, top + 7), AnswerPt, Palette.Ink);
        }
    }

    /// <summary>Pushes down what would overlap, then up again what would leave the column.</summary>
    private List<float> Tops(List<float> wanted)
    {
        for (var i = 1; i < wanted.Count; i++) wanted[i] = Math.Max(wanted[i], wanted[i - 1] + HeightMm + GapMm);
        var lowest = column.Bottom - HeightMm;
        for (var i = wanted.Count - 1; i >= 0; i--, lowest -= HeightMm + GapMm) wanted[i] = Math.Min(wanted[i], lowest);
        return wanted;
    }

    private string Fitting(string text)
    {
        var shown = text;
        while (shown.Length > 1 && TextMeasure.WidthMm(shown, AnswerPt, bold: false) > column.Width - 4) shown = shown[..^2] + "…";
        return shown;
    }
}
