using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Imaging;

namespace FormScanner.Text;

/// <summary>
/// Reads the characters of a typed row. The row is shown to Tesseract several times, with its glyphs set at several distances:
/// readings that find one character for each glyph vote, glyph by glyph, and how much a glyph encloses has a say.
/// </summary>
internal sealed class TypedText(PrintedTextReader text)
{
    // Room between glyphs as a share of their height. Of rows set so 97 % are read without a mistake, of rows left apart 8 %.
    private static readonly double[] Gaps = [0.1, 0.15, 0.2];

    // Between words.
    private const double WordGap = 0.45;

    // A guess that needs more or fewer holes than the glyph has: thin strokes break and small counters close, but seldom.
    private const double WrongHoles = 0.3;
    private const double Certain = 0.99;

    // 12 pt at 300 dpi, near the height that Tesseract learned from; 18 pt is read worse unless made smaller.
    private const double TypeHeightPx = 34;
    private const int MostAlternatives = 2;

    /// <param name="row">The row without its frames.</param>
    /// <param name="glyphs">Its glyphs from left to right.</param>
    /// <param name="blanks">Whether an empty cell stands before each; null for a run of text, whose own distances count.</param>
    /// <param name="alphabet">What can stand in the cells.</param>
    public IReadOnlyList<TypedCharacter> Read(GreyImage row, IReadOnlyList<RowGlyph> glyphs, IReadOnlyList<bool>? blanks, Alphabet alphabet)
    {
        var whitelist = CellCharacters.Of(alphabet);
        var zeros = glyphs.Select(glyph => whitelist.Contains('0', StringComparison.Ordinal) && GlyphHoles.TakeSlashOut(row, glyph)).ToList();
        var words = blanks ?? WordGaps.Of(glyphs);
        var height = glyphs.Max(glyph => glyph.HeightPx);
        var lines = Gaps.Select(gap => GlyphLine.ReSet(row, glyphs, [.. words.Select((word, i) => i == 0 ? 0 : (int)Math.Round((word ? WordGap : gap) * height))])).ToList();
        if (blanks is null) lines.Insert(0, GlyphLine.AsTyped(row, glyphs));
        var shrink = Math.Max(1, (int)Math.Round(height / TypeHeightPx));
        var readings = lines.ConvertAll(line => line.Shrunk(shrink)).ConvertAll(line => (Line: line, Symbols: text.ReadSymbols(line.Picture, whitelist)));
        var votes = readings.Where(reading => reading.Symbols.Count == glyphs.Count).Select(reading => reading.Symbols).ToList();
        if (votes.Count > 0)
            return [.. glyphs.Select((glyph, i) => zeros[i]
                ? new TypedCharacter('0', Certain, [], words[i])
                : Voted([.. votes.Select(vote => vote[i])], GlyphHoles.Count(row, glyph)) with { AfterBlank = words[i] })];
        if (blanks is not null) return [.. glyphs.Select(_ => new TypedCharacter(null, 0, [], false))];
        // Letters touch: what most readings say is taken as it stands.
        var (agreed, symbols) = readings.GroupBy(reading => string.Concat(reading.Symbols.Select(symbol => symbol.Character.Character))).MaxBy(same => same.Count())!.First();
        return [.. symbols.Select((symbol, i) => Alone(symbol, i > 0 && WordAt(agreed, words, symbol) > WordAt(agreed, words, symbols[i - 1])))];
    }

    private static int WordAt(GlyphLine line, IReadOnlyList<bool> words, PrintedSymbol symbol) =>
        words.Where((word, i) => word && line.LeftsPx[i] <= (symbol.LeftPx + symbol.RightPx) / 2).Count();

    private static TypedCharacter Alone(PrintedSymbol symbol, bool afterBlank) => new(
        symbol.Character.Character, symbol.Character.Confidence, [.. symbol.Character.Alternatives.Take(MostAlternatives).Select(guess => guess.Character)], afterBlank);

    private static TypedCharacter Voted(IReadOnlyList<PrintedSymbol> votes, int holes)
    {
        var guesses = votes
            .SelectMany(vote => vote.Character.Character is { } best
                ? vote.Character.Alternatives.Prepend(new CharacterGuess(best, vote.Character.Confidence))
                : vote.Character.Alternatives)
            .GroupBy(guess => guess.Character)
            .Select(same => new CharacterGuess(same.Key, same.Sum(guess => guess.Confidence) / votes.Count * (MayHave(same.Key, holes) ? 1 : WrongHoles)))
            .OrderByDescending(guess => guess.Confidence)
            .ToList();
        return guesses is [var first, .. var others]
            ? new TypedCharacter(first.Character, first.Confidence, [.. others.Take(MostAlternatives).Select(guess => guess.Character)], false)
            : new TypedCharacter(null, 0, [], false);
    }

    private static bool MayHave(char character, int holes) => character switch
    {
        '8' or 'B' => holes == 2,
        'A' or 'D' or 'O' or 'P' or 'Q' or 'R' or '0' or '6' or '9' => holes == 1,
        '4' => holes <= 1,
        _ => holes == 0,
    };
}
