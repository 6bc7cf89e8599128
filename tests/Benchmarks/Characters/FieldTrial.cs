using Benchmarks.Reading;
using Forms.Layout;
using Forms.Templates;
using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>A shipped page whose rows of cells one hand filled in.</summary>
/// <param name="Hand">Whose.</param>
/// <param name="Texts">What was written, blanks included, by question.</param>
/// <param name="File">The picture that a device made of it.</param>
internal sealed record FieldTrial(Hand Hand, IReadOnlyDictionary<string, (LayoutField.Cells Field, string Text)> Texts, byte[] File)
{
    public static FieldTrial Of(IReadOnlyList<FormLayout> layouts, FieldTexts texts, Hand hand, int seed)
    {
        var random = Chance.For(seed, 8);
        var layout = random.OneOf(layouts);
        var page = FilledPage.Of(layout, random.Next(1, layout.Pages.Count + 1)).Seed(seed);
        var written = new Dictionary<string, (LayoutField.Cells, string)>();
        foreach (var field in page.Layout.Fields.OfType<LayoutField.Cells>().Where(field => field.Format != CellFormat.Text))
        {
            var text = texts.Of(field, random);
            text = text[..Math.Min(text.Length, field.Frames.Count)].TrimEnd();
            written[field.Id.Value] = (field, text);
            page.Write(field.Id.Value, (IReadOnlyList<CellInk?>)[.. text.Select(character => Ink(hand, character, random))]);
        }

        var device = random.OneOf<string>(["flatbed", "flatbed", "adf", "adf", "phone"]);
        return new FieldTrial(hand, written, TrialDevice.File(device, TrialDevice.Of(device, random).Scan(page, seed), random));
    }

    private static CellInk? Ink(Hand hand, char character, Random random) => character switch
    {
        ' ' => null,
        '-' => new CellInk.Hyphen(),
        '\'' => new CellInk.Apostrophe(),
        _ => new CellInk.Character(hand.Of(character, random)),
    };
}
