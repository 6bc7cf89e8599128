using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;

namespace FormScanner.Text;

/// <summary>
/// Tells typed words from handwriting before anything is read: typed letters stand apart, most of them end on one baseline
/// to a fifth of a millimetre, and they come in two heights. A hand joins letters and wanders.
/// </summary>
internal static class TypedLine
{
    private const float Ink = 0.5f;
    private const int LeastLetters = 3;

    // Dots, commas and accents are smaller than this.
    private const double LeastLetterMm = 1.1;
    private const double BaselineMm = 0.22;

    // Of typed French, four letters in five stand on the baseline; the others hang below it.
    private const double LeastOnBaseline = 0.66;
    private const double MostWidthOverHeight = 2.2;
    private const double LeastNarrow = 0.85;

    public static bool LooksTyped(PagePatch patch, InkScale scale)
    {
        var pixelsPerMm = patch.Density.PixelsPerMm;
        var letters = Pieces(patch, scale).Where(piece => piece.HeightPx >= LeastLetterMm * pixelsPerMm).ToList();
        if (letters.Count < LeastLetters) return false;
        var bottoms = letters.Select(letter => letter.BottomPx).Order().ToList();
        var baseline = bottoms[bottoms.Count / 2];
        var onBaseline = letters.Count(letter => Math.Abs(letter.BottomPx - baseline) <= BaselineMm * pixelsPerMm);
        var narrow = letters.Count(letter => letter.WidthPx <= MostWidthOverHeight * letter.HeightPx);
        return onBaseline >= LeastOnBaseline * letters.Count && narrow >= LeastNarrow * letters.Count;
    }

    private static IReadOnlyList<InkPiece> Pieces(PagePatch patch, InkScale scale)
    {
        var ink = new bool[patch.Pixels.Length];
        for (var i = 0; i < ink.Length; i++) ink[i] = scale[patch.Pixels[i]] >= Ink;
        return InkPieces.Of(ink, patch.WidthPx).All;
    }
}
