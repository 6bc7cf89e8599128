namespace FormScanner.Characters;

/// <summary>The ink of one cell as the network sees it, and what the network does not see: how large it is and where it stands.</summary>
/// <param name="Pixels">28 × 28 shares of ink, row by row, 0 paper to 255: the longer side 24 pixels, centred.</param>
/// <param name="WidthMm">The width of the ink.</param>
/// <param name="HeightMm">Its height.</param>
/// <param name="TopShare">Its top edge, as a share of the height of the frame: 0 the upper edge, 1 the lower.</param>
/// <param name="BottomShare">Its lower edge, likewise.</param>
internal sealed record Glyph(byte[] Pixels, double WidthMm, double HeightMm, double TopShare, double BottomShare)
{
    /// <summary>Whether something is drawn all around something else: a ring around a character.</summary>
    public bool IsEnclosed { get; init; }

    public const int SidePx = 28;

    /// <summary>The longer side of the ink.</summary>
    public const int InkPx = 24;
}
