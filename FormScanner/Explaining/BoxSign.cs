using FormScanner.Marks;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>The small round sign that says what a box was judged to be: a tick, nothing, a bar or a question mark.</summary>
internal static class BoxSign
{
    public const float RadiusMm = 1.7f;

    public static string Word(BoxState state) => state switch
    {
        BoxState.Marked => "cochée",
        BoxState.Cancelled => "annulée (noircie)",
        BoxState.Doubtful => "douteuse : à regarder",
        _ => "vide",
    };

    public static void Draw(Sketch sketch, BoxState state, SKPoint at)
    {
        var colour = Palette.Of(state);
        if (state == BoxState.Empty)
        {
            sketch.Disc(at, RadiusMm * 0.6f, SKColors.White);
            sketch.Ring(at, RadiusMm * 0.6f, colour, 0.3f);
            return;
        }

        sketch.Disc(at, RadiusMm + 0.3f, SKColors.White);
        sketch.Disc(at, RadiusMm, colour);
        switch (state)
        {
            case BoxState.Marked:
                sketch.Stroke(SKColors.White, 0.55f, new(at.X - 0.85f, at.Y + 0.05f), new(at.X - 0.25f, at.Y + 0.7f), new(at.X + 0.9f, at.Y - 0.7f));
                break;
            case BoxState.Cancelled:
                sketch.Stroke(SKColors.White, 0.6f, new(at.X - 0.9f, at.Y), new(at.X + 0.9f, at.Y));
                break;
            default:
                sketch.Words("?", new(at.X, at.Y + 1.05f), 8.5, SKColors.White, bold: true, SKTextAlign.Center);
                break;
        }
    }
}
