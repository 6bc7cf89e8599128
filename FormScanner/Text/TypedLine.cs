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

    private static List<Piece> Pieces(PagePatch patch, InkScale scale)
    {
        var ink = new bool[patch.Pixels.Length];
        for (var i = 0; i < ink.Length; i++) ink[i] = scale[patch.Pixels[i]] >= Ink;
        var pieces = new List<Piece>();
        var stack = new Stack<int>();
        for (var start = 0; start < ink.Length; start++)
        {
            if (!ink[start]) continue;
            var piece = new Piece(patch.WidthPx, patch.HeightPx, -1, -1);
            ink[start] = false;
            stack.Push(start);
            while (stack.TryPop(out var at))
            {
                var (x, y) = (at % patch.WidthPx, at / patch.WidthPx);
                piece = new Piece(Math.Min(piece.LeftPx, x), Math.Min(piece.TopPx, y), Math.Max(piece.RightPx, x), Math.Max(piece.BottomPx, y));
                for (var next = 0; next < 9; next++)
                {
                    var (nx, ny) = (x + next % 3 - 1, y + next / 3 - 1);
                    if (nx < 0 || ny < 0 || nx >= patch.WidthPx || ny >= patch.HeightPx || !ink[ny * patch.WidthPx + nx]) continue;
                    ink[ny * patch.WidthPx + nx] = false;
                    stack.Push(ny * patch.WidthPx + nx);
                }
            }

            pieces.Add(piece);
        }

        return pieces;
    }

    private readonly record struct Piece(int LeftPx, int TopPx, int RightPx, int BottomPx)
    {
        public int WidthPx => RightPx - LeftPx + 1;

        public int HeightPx => BottomPx - TopPx + 1;
    }
}
