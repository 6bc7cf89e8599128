using Forms.Layout;
using Testing.Paper.Handwriting;

namespace Testing.Paper;

/// <summary>What the entries of a page amount to, field by field.</summary>
internal static class TruthReckoning
{
    public static FieldTruth Of(LayoutField field, IReadOnlyList<Entry> entries)
    {
        var truth = FieldTruth.Nothing(field);
        foreach (var entry in entries.Where(entry => entry.Question == field.Id.Value)) truth = After(truth, field, entry);
        return field is LayoutField.Choice choice ? truth with { Values = [.. choice.Boxes.Select(box => box.Value).Where(truth.Values.Contains)] } : truth;
    }

    private static FieldTruth After(FieldTruth truth, LayoutField field, Entry entry) => entry switch
    {
        Entry.Mark { Style: MarkStyle.Dot or MarkStyle.NearlyFilled } mark => truth with { Doubtful = [.. truth.Doubtful, mark.Value] },
        Entry.Mark mark => truth with { Values = [.. truth.Values, mark.Value] },
        Entry.TypedMark mark => truth with { Values = [.. truth.Values, mark.Value], Typed = true },
        Entry.Cancellation cancel => truth with { Values = [.. truth.Values.Where(value => value != cancel.Value)], Cancelled = [.. truth.Cancelled, cancel.Value] },
        Entry.Words words => truth with { Text = Said(field, words.Text) },
        Entry.RealWords words => truth with { Text = Said(field, string.Concat(words.Cells.Select(Said))) },
        Entry.TypedWords words => truth with { Text = Said(field, words.Text), Typed = true },
        _ => truth with { Text = "" },
    };

    // A spoilt cell says nothing anybody could hold the reader to.
    private static string Said(CellInk? ink) => ink switch
    {
        null => "",
        CellInk.Character character => character.Glyph.Character.ToString(),
        CellInk.Drawn drawn => drawn.Letter.ToString(),
        CellInk.Hyphen => "-",
        CellInk.Apostrophe => "'",
        _ => "?",
    };

    private static string? Said(LayoutField field, string text)
    {
        var said = field is LayoutField.Cells ? text.Replace(" ", "", StringComparison.Ordinal) : text;
        return said.Length == 0 ? null : said;
    }
}
