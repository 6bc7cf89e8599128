using Forms.Answers;
using Forms.Templates;
using FormScanner.Imaging;
using FormScanner.Text;

namespace FormScanner.Characters;

/// <summary>
/// Reads the single character in a cell. The seam for a trained reader: a cell and its alphabet come in, a reading with
/// its alternatives goes out. Tesseract reads printed characters well and about a third of handwritten ones, and is often
/// sure of a wrong one: whatever it says is for a person to check.
/// </summary>
internal sealed class CharacterReader(PrintedTextReader text)
{
    // Tesseract knows letters of about this height best.
    private const int HeightPx = 40;
    private const byte Paper = 200;

    public CellReading Read(Cell cell, Alphabet alphabet)
    {
        if (Trimmed(cell.Picture) is not { } glyph) return new CellReading(null, 0, []);
        var read = text.ReadCharacter(glyph, CellCharacters.Of(alphabet));
        return new CellReading(
            read.Character?.ToString(), read.Confidence, [.. read.Alternatives.Take(2).Select(guess => guess.Character.ToString())]);
    }

    /// <summary>The ink alone, with its contrast stretched; null when there is none to speak of.</summary>
    private static GreyImage? Trimmed(GreyImage cell)
    {
        var levels = GreyLevels.Of(cell.Pixels);
        if (levels.White - levels.Black < 20) return null;
        var stretched = GreyImage.Unwritten(cell.WidthPx, cell.HeightPx);
        var (left, right, top, bottom) = (cell.WidthPx, -1, cell.HeightPx, -1);
        for (var y = 0; y < cell.HeightPx; y++)
        {
            for (var x = 0; x < cell.WidthPx; x++)
            {
                var grey = (byte)Math.Clamp(255 * (1 - levels.Darkness(cell.Pixels[y * cell.WidthPx + x])), 0, 255);
                stretched.Pixels[y * cell.WidthPx + x] = grey;
                if (grey >= Paper) continue;
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
        }

        return right < left ? null : Scaled(stretched.Crop(left, top, right - left + 1, bottom - top + 1));
    }

    private static GreyImage Scaled(GreyImage glyph)
    {
        var factor = Math.Max(1, (int)Math.Round((double)glyph.HeightPx / HeightPx));
        return factor == 1 || Math.Min(glyph.WidthPx, glyph.HeightPx) < 2 * factor ? glyph : glyph.Shrink(factor);
    }
}
