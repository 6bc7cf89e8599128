using Forms.Layout;
using Forms.Templates;

namespace Testing.Paper;

/// <summary>
/// Fills a page as people do, with one cells field in eight left empty.
/// </summary>
public static class RandomFilling
{
    private const double CellsEmpty = 0.12;
    private const double LineEmpty = 0.55;
    private const string SerialSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The page that a seed stands for.</summary>
    public static FilledPage Of(FormLayout layout, int page, int seed, FillingHabits? habits = null)
    {
        var manner = habits ?? FillingHabits.Careless;
        var random = Chance.For(seed, 1000 + page);
        var filled = FilledPage.Of(layout, page).Seed(seed).Serial(string.Concat(Enumerable.Range(0, 10).Select(_ => SerialSymbols[random.Next(32)])));
        var habit = manner.Style(random);
        foreach (var field in filled.Layout.Fields) Fill(filled, field, manner, habit, random);
        return filled;
    }

    private static void Fill(FilledPage page, LayoutField field, FillingHabits manner, MarkStyle habit, Random random)
    {
        switch (field)
        {
            case LayoutField.Choice { Many: true } choice:
                Several(page, choice, manner, habit, random);
                break;
            case LayoutField.Choice choice:
                One(page, choice, manner, habit, random);
                break;
            case LayoutField.Cells cells when !random.Happens(CellsEmpty):
                var text = Text(cells, random);
                page.Write(cells.Id.Value, text[..Math.Min(text.Length, cells.Frames.Count)]);
                break;
            case LayoutField.Line line when !random.Happens(LineEmpty):
                page.Write(line.Id.Value, line.Id.Value == "email" ? InventedPeople.Email(random) : random.OneOf(InventedPeople.Remarks));
                break;
            case LayoutField.Signature signature when random.Happens(0.9):
                page.Sign(signature.Id.Value);
                break;
        }
    }

    private static void Several(FilledPage page, LayoutField.Choice choice, FillingHabits manner, MarkStyle habit, Random random)
    {
        var share = choice.Boxes.Count == 1 ? 0.75 : random.Between(0.1, 0.45);
        foreach (var box in choice.Boxes)
        {
            var drawn = random.NextDouble();
            if (drawn < manner.Cancelled) page.Cancel(choice.Id.Value, box.Value);
            else if (drawn < manner.Cancelled + manner.Undecidable) page.Tick(choice.Id.Value, box.Value, random.Happens(0.5) ? MarkStyle.Dot : MarkStyle.NearlyFilled);
            else if (drawn < manner.Cancelled + manner.Undecidable + share) page.Tick(choice.Id.Value, box.Value, manner.StyleOf(habit, random));
        }
    }

    private static void One(FilledPage page, LayoutField.Choice choice, FillingHabits manner, MarkStyle habit, Random random)
    {
        var boxes = choice.Boxes.Select(box => box.Value).ToArray();
        random.Shuffle(boxes);
        if (random.Happens(0.07)) return;
        if (random.Happens(manner.Undecidable * boxes.Length)) page.Tick(choice.Id.Value, boxes[^1], random.Happens(0.5) ? MarkStyle.Dot : MarkStyle.NearlyFilled);
        else if (random.Happens(Math.Min(0.15, manner.Cancelled * boxes.Length))) page.Cancel(choice.Id.Value, boxes[^1]);
        if (boxes.Length == 1 && page.Truth.Field(choice.Id.Value) is not { IsEmpty: true }) return;
        page.Tick(choice.Id.Value, boxes[0], manner.StyleOf(habit, random));
        if (boxes.Length > 2 && random.Happens(manner.TwoMarks)) page.Tick(choice.Id.Value, boxes[1], manner.StyleOf(habit, random));
    }

    /// <summary>What somebody might write in a row of cells.</summary>
    internal static string Text(LayoutField.Cells cells, Random random) => cells.Format switch
    {
        CellFormat.Phone => InventedPeople.Telephone(random),
        CellFormat.Date => InventedPeople.Date(random),
        CellFormat.Year => random.Next(1925, 2009).ToString(System.Globalization.CultureInfo.InvariantCulture),
        CellFormat.Postcode => InventedPeople.Digits(5, random),
        CellFormat.Name when cells.Id.Value.Contains("first", StringComparison.Ordinal) => random.OneOf(InventedPeople.FirstNames),
        CellFormat.Name when cells.Id.Value == "last-name" => random.OneOf(InventedPeople.Surnames),
        CellFormat.Name => $"{random.OneOf(InventedPeople.Surnames)} {random.OneOf(InventedPeople.FirstNames)}",
        CellFormat.Street => random.OneOf(InventedPeople.Streets),
        CellFormat.Number when cells.Alphabet == Alphabet.Digits => InventedPeople.Digits(Math.Min(2, cells.Frames.Count), random),
        CellFormat.Number => InventedPeople.StreetNumber(random),
        _ => cells.Alphabet == Alphabet.Digits ? InventedPeople.Digits(cells.Frames.Count, random) : random.OneOf(InventedPeople.Streets),
    };
}
