using Forms.Answers;
using Forms.Layout;
using Forms.Templates;
using FormScanner.Imaging;
using FormScanner.Marks;

namespace FormScanner.Text;

/// <summary>
/// Tells the rows of cells of one page that were filled in on a computer from those written by hand, and reads them: one
/// character in each cell, or text that a PDF viewer typed across the cells.
/// </summary>
/// <param name="rows">All rows of the page: a short one is judged beside the longer ones.</param>
internal sealed class TypedRowReader(
    GreyImage image, PageAlignment alignment, IReadOnlyList<Streak> streaks, double blackShare, PrintedTextReader text, TypedLimits limits,
    IReadOnlyList<LayoutField.Cells> rows)
{
    private const double EmptyConfidence = 0.99;
    private readonly TypedText _characters = new(text);
    private readonly Dictionary<LayoutField.Cells, SeenRow> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>The row as it was typed; null when it was not, or is empty.</summary>
    public TypedRow? Read(LayoutField.Cells field)
    {
        var row = See(field);
        if (!IsTyped(row)) return null;
        var comb = Comb.Of(row.Glyphs, row.Picture.Cells, limits);
        var characters = _characters.Read(row.Picture.Picture, comb?.Glyphs ?? row.Glyphs, comb?.AfterBlank, field.Alphabet);
        var least = row.Signs.AreTyped(limits) ? limits.LeastConfidence : limits.LeastConfidenceShort;
        if (characters.Count == 0 || characters.Average(character => character.Confidence) < least) return null;
        var cells = Enumerable.Repeat(new CellReading("", EmptyConfidence, []), field.Frames.Count).ToArray();
        if (comb is not null) foreach (var (cell, character) in comb.Cells.Zip(characters)) cells[cell] = Reading(character);
        else Spread(characters, cells, field.Alphabet);
        return new TypedRow(cells, characters.Min(character => character.Confidence));
    }

    private bool IsTyped(SeenRow row) => row.Signs.AreTyped(limits)
        || (row.Signs.Tall is > 0 && row.Signs.Tall < limits.LeastAlone
            && rows.Select(See).Any(other => other.Signs.AreTyped(limits) && row.Signs.AreLike(other.Signs, limits)));

    private SeenRow See(LayoutField.Cells field)
    {
        if (_seen.TryGetValue(field, out var known)) return known;
        var picture = RowPicture.Of(image, alignment, streaks, blackShare, field);
        var glyphs = RowGlyph.Find(picture.Picture);
        return _seen[field] = new SeenRow(picture, glyphs, TypedSigns.Of(glyphs, limits));
    }

    /// <summary>Gives a run of text to the cells in order. Blanks between words take a cell where there is room; what is too long is for a person to shorten.</summary>
    private static void Spread(IReadOnlyList<TypedCharacter> characters, CellReading[] cells, Alphabet alphabet)
    {
        var blanks = characters.Select((character, i) => i > 0 && character.AfterBlank && !(IsDigit(character) && IsDigit(characters[i - 1]))).ToList();
        var room = alphabet != Alphabet.Digits && characters.Count + blanks.Count(blank => blank) <= cells.Length;
        var at = 0;
        for (var i = 0; i < characters.Count; i++)
        {
            if (room && blanks[i]) at++;
            if (at < cells.Length) cells[at++] = Reading(characters[i]);
            else cells[^1] = new CellReading(cells[^1].Text + characters[i].Character, 0, []);
        }
    }

    // Around a 1 digits stand as far apart as words.
    private static bool IsDigit(TypedCharacter character) => character.Character is { } symbol && char.IsAsciiDigit(symbol);

    private static CellReading Reading(TypedCharacter character) =>
        new(character.Character?.ToString(), character.Confidence, [.. character.Alternatives.Select(other => other.ToString())]);

    private sealed record SeenRow(RowPicture Picture, IReadOnlyList<RowGlyph> Glyphs, TypedSigns Signs);
}
