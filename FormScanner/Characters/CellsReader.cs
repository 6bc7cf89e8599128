using Forms.Answers;
using Forms.Layout;
using FormScanner.Characters.Fields;
using FormScanner.Text;

namespace FormScanner.Characters;

/// <summary>
/// Reads all rows of cells of a page together: typed rows as print, each written cell by the network, each row by the rules of its
/// field, then the doubtful cells once more by what the same hand wrote elsewhere on the page.
/// </summary>
internal sealed class CellsReader(
    TypedRowReader typed, CellCutter cutter, GlyphFinder finder, CharacterReader characters, FieldKnowledge knowledge, WriterLimits writer, FieldTrust trust, HandLimits hand)
{
    // Stands in a text for a character that could not be read.
    private const char Unread = '?';

    // Ink too pale for any scanner is seen as none.
    private const double EmptyConfidence = 0.99;

    /// <param name="form">Where the rows stand.</param>
    /// <param name="rows">The rows of the page.</param>
    public IReadOnlyList<RowReading> Read(TemplateKey form, IReadOnlyList<LayoutField.Cells> rows)
    {
        var read = rows.Select(row => new Row(row, knowledge.DecoderOf(form, row), Cells(row))).ToList();
        var first = read.Select(row => row.Decoder.Decode(row.Odds)).ToList();
        var weighed = Weighed(read, first);
        return [.. read.Select((row, i) => row.Odds.SequenceEqual(weighed[i])
            ? Reading(row, row.Odds, first[i])
            : Reading(row, weighed[i], row.Decoder.Decode(weighed[i])))];
    }

    private IReadOnlyList<ReadCell> Cells(LayoutField.Cells row)
    {
        var contents = cutter.Cut(row).Select(finder.Find).ToList();
        var written = characters.Read(contents, row.Alphabet, row.Format);
        // Type leaves ink in cells as a pen does.
        if (contents.TrueForAll(content => content is CellContent.Nothing)) return written;
        var print = typed.Read(row)?.ToRead();
        return print is null || hand.WasWritten(written, print) ? written : print;
    }

    private List<IReadOnlyList<CellOdds>> Weighed(List<Row> rows, List<DecodedField> decoded)
    {
        var cells = rows.SelectMany((row, i) => row.Cells.Select((cell, c) => WriterCell.Of(cell.Odds, cell.Features, decoded[i].Cells[c], writer))).ToList();
        var weighed = new WriterEvidence(writer).Weigh(cells);
        var next = 0;
        return [.. rows.Select(row =>
        {
            next += row.Cells.Count;
            return (IReadOnlyList<CellOdds>)[.. weighed.Skip(next - row.Cells.Count).Take(row.Cells.Count)];
        })];
    }

    private RowReading Reading(Row row, IReadOnlyList<CellOdds> odds, DecodedField decoded)
    {
        var cells = odds.Zip(decoded.Cells, (cell, guesses) => cell.IsEmpty
            ? new CellReading("", EmptyConfidence, [])
            : new CellReading(
                guesses is [var best, ..] && cell.NotACharacter <= 0.5 ? best.Character.ToString() : null,
                guesses is [var likeliest, ..] ? likeliest.Confidence : 0,
                [.. guesses.Skip(1).Select(guess => guess.Character.ToString())])).ToList();
        var certainty = trust.Of(row.Field.Format, odds, decoded);
        var answer = new Answer(row.Field.Id, [], certainty == Certainty.Empty ? null : decoded.Text, certainty, decoded.Probability, cells)
        {
            Proposals = [.. decoded.Guesses.Select(guess => guess.Spelled ?? guess.Text).Where(guess => !guess.Contains(Unread))],
        };
        return new RowReading(answer, [.. row.Cells.Zip(decoded.Cells, (cell, guesses) => cell with { UnderRules = guesses })]);
    }

    private sealed record Row(LayoutField.Cells Field, FieldDecoder Decoder, IReadOnlyList<ReadCell> Cells)
    {
        public IReadOnlyList<CellOdds> Odds { get; } = [.. Cells.Select(cell => cell.Odds)];
    }
}

/// <summary>A row of cells as it was read, with what the network saw of it.</summary>
internal sealed record RowReading(Answer Answer, IReadOnlyList<ReadCell> Cells);
