using Forms.Layout;

namespace Testing.Paper;

/// <summary>Fills a page in on a computer: every row of cells, with one character in each cell or with text typed across them.</summary>
public static class TypedFilling
{
    private const double RowEmpty = 0.12;

    /// <summary>The page that a seed stands for.</summary>
    public static FilledPage Of(FormLayout layout, int page, int seed, TypedStyle style, bool across)
    {
        var random = Chance.For(seed, 2000 + page);
        var filled = FilledPage.Of(layout, page).Seed(seed);
        foreach (var cells in filled.Layout.Fields.OfType<LayoutField.Cells>().Where(_ => !random.Happens(RowEmpty)))
        {
            var text = RandomFilling.Text(cells, random);
            var fitting = text[..Math.Min(text.Length, cells.Frames.Count)].TrimEnd();
            filled = across ? filled.TypeAcross(cells.Id.Value, fitting, style) : filled.Type(cells.Id.Value, fitting, style);
        }

        return filled;
    }
}
