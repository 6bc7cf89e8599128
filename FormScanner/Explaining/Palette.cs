using Forms.Answers;
using FormScanner.Marks;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>The colours of a drawing; none of them says anything that a word or a shape does not say too.</summary>
internal static class Palette
{
    public static readonly SKColor Ground = new(0xFB, 0xF8, 0xF2);
    public static readonly SKColor Ink = new(0x1B, 0x24, 0x30);
    public static readonly SKColor QuietInk = new(0x4A, 0x55, 0x63);
    public static readonly SKColor Line = new(0x7A, 0x85, 0x94);
    public static readonly SKColor Action = new(0x0B, 0x4F, 0x54);
    public static readonly SKColor Green = new(0x1A, 0x7A, 0x3C);
    public static readonly SKColor Amber = new(0xB3, 0x66, 0x00);
    public static readonly SKColor AmberGround = new(0xFF, 0xD9, 0x8A);
    public static readonly SKColor Violet = new(0x6B, 0x35, 0xA8);
    public static readonly SKColor Error = new(0x8A, 0x1C, 0x1C);
    public static readonly SKColor Measured = new(0x1F, 0x5F, 0xBF);
    public static readonly SKColor Streak = new(0xC2, 0x18, 0x72);

    public static SKColor Of(BoxState state) => state switch
    {
        BoxState.Marked => Green,
        BoxState.Cancelled => Violet,
        BoxState.Doubtful => Amber,
        _ => Line,
    };

    public static SKColor Of(Certainty certainty) => certainty switch
    {
        Certainty.Sure => Green,
        Certainty.Check => Amber,
        Certainty.Illegible => Error,
        _ => Line,
    };
}
