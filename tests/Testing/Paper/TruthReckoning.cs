using Forms.Layout;

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
        Entry.TypedWords words => truth with { Text = Said(field, words.Text), Typed = true },
        _ => truth with { Text = "" },
    };

    private static string? Said(LayoutField field, string text)
    {
        var said = field is LayoutField.Cells ? text.Replace(" ", "", StringComparison.Ordinal) : text;
        return said.Length == 0 ? null : said;
    }
}
