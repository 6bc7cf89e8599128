using System.Globalization;
using Forms.Answers;
using FormScanner.Marks;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>Says what the signs on the scan mean.</summary>
internal static class Legend
{
    public static void Draw(Sketch sketch, SidePanel panel)
    {
        panel.Heading("Cases (avec leur part d’encre)");
        foreach (var state in (BoxState[])[BoxState.Marked, BoxState.Empty, BoxState.Cancelled, BoxState.Doubtful])
            panel.Sign(at => BoxSign.Draw(sketch, state, at), BoxSign.Word(state));
        panel.Heading("Réponses (cadre et mot)");
        foreach (var certainty in Enum.GetValues<Certainty>())
            panel.Sign(
                at => Frame(sketch, at, Palette.Of(certainty), certainty == Certainty.Empty ? 0.25f : 0.6f, dashed: certainty == Certainty.Empty),
                ReadingWords.Status(certainty));
        panel.Heading("Géométrie");
        panel.Sign(at => Frame(sketch, at, Palette.Action, 0.7f, dashed: false), "bord de la feuille, tel que calculé");
        panel.Sign(at => Frame(sketch, at, Palette.Measured, 0.5f, dashed: false), "repère noir retrouvé, et son écart");
        panel.Sign(at => sketch.Ring(at, 1.6f, Palette.Measured, 0.4f), "centre mesuré dans un code");
        panel.Sign(at => Frame(sketch, at, Palette.Measured, 0.35f, dashed: true), "place d’un code de page");
        panel.Sign(at => Needle(sketch, at), string.Create(CultureInfo.InvariantCulture, $"décalage d’un cadre, grossi {FieldDrawing.OffsetsEnlarged} fois"));
        panel.Sign(at => Frame(sketch, at, Palette.Amber, 0.5f, dashed: true), "cadre ou repère qui n’a pas été retrouvé");
        panel.Sign(at => sketch.Fill(SKRect.Create(at.X - 1, at.Y - 2.4f, 2, 4.8f), Palette.Streak.WithAlpha(110)), "trait dû à une saleté sur la vitre du scanner");
    }

    private static void Frame(Sketch sketch, SKPoint at, SKColor colour, float widthMm, bool dashed) =>
        sketch.Outline([new(at.X - 3, at.Y - 1.8f), new(at.X + 3, at.Y - 1.8f), new(at.X + 3, at.Y + 1.8f), new(at.X - 3, at.Y + 1.8f)], colour, widthMm, dashed);

    private static void Needle(Sketch sketch, SKPoint at)
    {
        sketch.Disc(new(at.X - 2, at.Y), 0.35f, Palette.Measured);
        sketch.Stroke(Palette.Measured, 0.3f, new(at.X - 2, at.Y), new(at.X + 2, at.Y - 1));
    }
}
