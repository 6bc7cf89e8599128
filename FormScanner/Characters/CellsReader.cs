using Forms.Answers;
using Forms.Layout;

namespace FormScanner.Characters;

/// <summary>Reads a row of cells.</summary>
internal sealed class CellsReader(CellCutter cutter, GlyphFinder finder, CharacterReader characters)
{
    public Answer Read(LayoutField.Cells field)
    {
        var read = characters.Read([.. cutter.Cut(field).Select(finder.Find)], field.Alphabet);
        var text = string.Concat(read.Where(cell => !cell.Odds.IsEmpty).Select(cell => cell.Odds.Best(1) is [var best] ? best.Character : '?'));
        return new Answer(field.Id, [], text, text == "" ? Certainty.Empty : Certainty.Check, 0, []);
    }
}
