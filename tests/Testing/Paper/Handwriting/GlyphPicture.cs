namespace Testing.Paper.Handwriting;

/// <summary>One character as somebody once wrote it: 28 × 28 shares of ink, 0 paper to 255 ink, the longer side 24 pixels, centred.</summary>
/// <param name="Character">What it is.</param>
/// <param name="Ink">Row by row.</param>
/// <param name="Writer">Who wrote it, or null when nobody kept that.</param>
public sealed record GlyphPicture(char Character, byte[] Ink, int? Writer)
{
    public const int Side = 28;
}
