using System.Globalization;
using Forms.Answers;
using FormScanner.Characters;
using FormScanner.Imaging;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>One cell from top to bottom: photograph, what the network saw, its characters under the rules, by the network alone, and how likely it is none.</summary>
internal sealed class CellColumn(Sketch sketch, SKPoint topLeft, float widthMm)
{
    public const float HeightMm = NoneTopMm + LineMm;
    public const float MostWidthMm = 15.4f;

    /// <summary>What stands beside each part, and the baseline of its first line.</summary>
    public static readonly IReadOnlyList<(string Words, float BaselineMm)> Labels =
    [
        ("case photographiée", 8), ("vue par le réseau", GlyphTopMm + 7), ("selon les règles de la réponse, en %", RulesTopMm + LineMm),
        ("réseau seul, en %", NetTopMm + LineMm), ("pas un caractère, en %", NoneTopMm + LineMm),
    ];

    private const int Guesses = 3;
    private const double GuessPt = 9.5;
    private const float LineMm = 4.4f;
    private const float GapMm = 1.6f;
    private const float GlyphMm = 13;
    private const float PhotographMm = 15.2f;
    private const float PaddingMm = 1.2f;

    // Keeps a figure nearer to its own letter than to the next column's.
    private const float ShareInsetMm = 1.6f;
    private const float GlyphTopMm = PhotographMm + GapMm;
    private const float RulesTopMm = GlyphTopMm + GlyphMm + GapMm;
    private const float NetTopMm = RulesTopMm + Guesses * LineMm + GapMm;
    private const float NoneTopMm = NetTopMm + Guesses * LineMm + GapMm;

    private float InnerMm => Math.Min(widthMm - 2 * PaddingMm, GlyphMm);

    public void Draw(GreyImage photograph, ReadCell cell, CellReading answer)
    {
        var colour = answer.Text switch { null => Palette.Amber, "" => Palette.Line, _ => Palette.Green };
        Picture(photograph, 0, InnerMm * photograph.HeightPx / photograph.WidthPx, colour, smooth: true);
        foreach (var (index, line) in InsteadOfGlyph(cell).Index())
            sketch.Words(line, At(GlyphTopMm, index), GuessPt, cell.Odds.IsEmpty || cell.IsTyped ? Palette.QuietInk : Palette.Amber, bold: !cell.Odds.IsEmpty && !cell.IsTyped);
        if (cell.Glyph is not null || cell.IsTyped) Lines(cell.UnderRules, RulesTopMm, answer.Text is null ? Palette.Amber : Palette.Ink);
        if (cell.Glyph is not { } glyph) return;
        Picture(Inverted(glyph), GlyphTopMm, InnerMm, Palette.Line, smooth: false);
        var best = cell.Odds.Best(Guesses);
        Lines(best, NetTopMm, Palette.Ink);
        // The network knows neither hyphen nor apostrophe: the size of the ink tells them.
        if (best is [{ Character: '-' or '\'' }]) sketch.Words("à sa taille", At(NetTopMm, 1), GuessPt - 1, Palette.QuietInk);
        Share(cell.Odds.NotACharacter, NoneTopMm, 0, cell.Odds.NotACharacter > 0.5 ? Palette.Amber : Palette.QuietInk, bold: cell.Odds.NotACharacter > 0.5);
    }

    /// <summary>Why the network saw nothing of a cell, line by line; none when it did.</summary>
    public static IReadOnlyList<string> InsteadOfGlyph(ReadCell cell) => cell switch
    {
        { Glyph: not null } => [],
        { Odds.IsEmpty: true } => ["vide"],
        { IsTyped: true } => ["tapée à", "la machine"],
        _ => ["hors de", "la case"],
    };

    private void Lines(IReadOnlyList<CharacterGuess> guesses, float top, SKColor first)
    {
        foreach (var (index, guess) in guesses.Take(Guesses).Index())
        {
            var ink = index == 0 ? first : Palette.QuietInk;
            sketch.Words(guess.Character.ToString(), At(top, index), GuessPt, ink, bold: index == 0);
            Share(guess.Confidence, top, index, ink, bold: index == 0);
        }
    }

    private void Share(double share, float top, int line, SKColor ink, bool bold) =>
        sketch.Words(Percent(share), At(top, line) + new SKPoint(InnerMm - ShareInsetMm, 0), GuessPt, ink, bold, SKTextAlign.Right);

    private SKPoint At(float top, int line) => new(topLeft.X + PaddingMm, topLeft.Y + top + LineMm * (line + 1));

    private static string Percent(double share) => share switch
    {
        > 0 and < 0.01 => "< 1",
        > 0.99 and < 1 => "> 99",
        _ => (share * 100).ToString("0", CultureInfo.InvariantCulture),
    };

    private static GreyImage Inverted(Glyph glyph) => new(Glyph.SidePx, Glyph.SidePx, [.. glyph.Pixels.Select(ink => (byte)(255 - ink))]);

    private void Picture(GreyImage image, float top, float heightMm, SKColor frame, bool smooth)
    {
        var area = SKRect.Create(topLeft.X + PaddingMm, topLeft.Y + top, InnerMm, heightMm);
        using var pixels = SKImage.FromPixelCopy(new SKImageInfo(image.WidthPx, image.HeightPx, SKColorType.Gray8, SKAlphaType.Opaque), image.Pixels, image.WidthPx);
        using var paint = new SKPaint();
        // Enlarged without smoothing, because these pixels are all the network has.
        sketch.Canvas.DrawImage(pixels, area, new SKSamplingOptions(smooth ? SKFilterMode.Linear : SKFilterMode.Nearest), paint);
        sketch.Outline([new(area.Left, area.Top), new(area.Right, area.Top), new(area.Right, area.Bottom), new(area.Left, area.Bottom)], frame, smooth ? 0.4f : 0.2f);
    }
}
