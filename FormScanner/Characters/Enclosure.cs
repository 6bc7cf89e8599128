using FormScanner.Imaging;

namespace FormScanner.Characters;

/// <summary>
/// Tells a character that somebody drew a ring around: a piece of ink with another all around it. The network, which was shown no rings,
/// may take the ring for the bowl of a 0 or a 6.
/// </summary>
internal static class Enclosure
{
    /// <param name="pieces">The ink of a cell.</param>
    /// <param name="own">Which pieces belong to the cell.</param>
    /// <param name="widthPx">The length of a row of the picture.</param>
    /// <param name="leastShare">The height of what is inside, as a share of the height of what is around it: the dot of a 0 is lower.</param>
    public static bool Is(InkPieces pieces, IReadOnlyList<int> own, int widthPx, double leastShare)
    {
        foreach (var outer in own)
            foreach (var inner in own)
                if (inner != outer && pieces.All[inner].HeightPx >= leastShare * pieces.All[outer].HeightPx && IsAround(pieces, outer, pieces.All[inner], widthPx)) return true;
        return false;
    }

    /// <summary>Whether who goes from the middle of the inner piece to the left, to the right, up or down meets the outer one.</summary>
    private static bool IsAround(InkPieces pieces, int outer, InkPiece inner, int widthPx)
    {
        var ring = pieces.All[outer];
        if (inner.LeftPx <= ring.LeftPx || inner.RightPx >= ring.RightPx || inner.TopPx <= ring.TopPx || inner.BottomPx >= ring.BottomPx) return false;
        var (x, y) = ((int)inner.CentreXPx, (int)inner.CentreYPx);
        return Meets(pieces, outer, y * widthPx + ring.LeftPx, 1, x - ring.LeftPx)
            && Meets(pieces, outer, y * widthPx + x, 1, ring.RightPx - x + 1)
            && Meets(pieces, outer, ring.TopPx * widthPx + x, widthPx, y - ring.TopPx)
            && Meets(pieces, outer, y * widthPx + x, widthPx, ring.BottomPx - y + 1);
    }

    private static bool Meets(InkPieces pieces, int piece, int from, int step, int count)
    {
        for (var i = 0; i < count; i++)
            if (pieces.Labels[from + i * step] == piece) return true;
        return false;
    }
}
