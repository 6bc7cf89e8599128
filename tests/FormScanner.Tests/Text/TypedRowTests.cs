using Forms.Answers;
using Forms.Layout;
using FormScanner.Marks;
using FormScanner.Reading;
using FormScanner.Tests.Imaging;
using FormScanner.Tests.Paper;
using FormScanner.Text;
using Testing.Paper;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Text;

/// <summary>Rows of cells filled in on a computer, printed, and scanned on the glass.</summary>
[TestClass]
[NeedsFile("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", "tesseract-ocr-fra")]
public sealed class TypedRowTests
{
    public TestContext TestContext { get; set; } = null!;

    private static IReadOnlyList<FormLayout> Forms => [.. PaperReads.Layouts.All.Where(layout => layout.Size == global::Forms.PageCodes.PrintSize.Normal)];

    [TestMethod]
    [DataRow(150)]
    [DataRow(200)]
    [DataRow(300)]
    public void Typed_rows_are_found_and_read(int dpi)
    {
        var wrong = new List<string>();
        var (rows, typed) = (0, 0);
        foreach (var (seed, across) in (List<(int, bool)>)[(1, false), (2, true)])
        {
            foreach (var (page, number) in Pages().Select((page, number) => (page, number)))
            {
                var style = TypedStyle.Usual[(dpi / 50 + 5 * seed + number) % TypedStyle.Usual.Count];
                var filled = TypedFilling.Of(page.Form, page.Page, seed, style, across);
                foreach (var (meant, read) in Rows(filled, dpi, seed))
                {
                    if (meant.Text is null) Assert.IsNull(read, $"{filled.Truth.Form} {meant.Id}: nothing stands there");
                    if (meant.Text is null) continue;
                    rows++;
                    if (read is not null) typed++;
                    var text = read is null ? "not typed" : string.Concat(read.Cells.Select(cell => cell.Text));
                    if (text != meant.Text) wrong.Add($"{filled.Truth.Form} {meant.Id} in {style}{(across ? " across" : "")}: {meant.Text}, read {text}");
                }
            }
        }

        Assert.IsGreaterThanOrEqualTo(45, rows);
        Assert.IsGreaterThanOrEqualTo(0.98, (double)typed / rows, string.Join('\n', wrong));
        Assert.IsGreaterThanOrEqualTo(0.98, 1 - (double)wrong.Count / rows, string.Join('\n', wrong));
    }

    [TestMethod]
    [DataRow(150)]
    [DataRow(200)]
    [DataRow(300)]
    public void Handwriting_is_never_taken_for_type(int dpi)
    {
        var rows = 0;
        foreach (var (form, page) in Pages())
        {
            for (var seed = 100; seed < 102; seed++)
            {
                foreach (var (meant, read) in Rows(RandomFilling.Of(form, page, seed), dpi, seed))
                {
                    Assert.IsNull(read, $"{form.Form} {page}, seed {seed}: {meant.Id}");
                    if (meant.Text is not null) rows++;
                }
            }
        }

        Assert.IsGreaterThanOrEqualTo(45, rows);
    }

    [TestMethod]
    public void A_hand_that_keeps_its_lines_by_luck_is_still_a_hand() =>
        Assert.IsTrue(Rows(RandomFilling.Of(PaperReads.HelpRequest, 1, 305), 300, 305).All(row => row.Read is null));

    [TestMethod]
    public void On_a_mixed_page_each_row_goes_to_its_own_reader()
    {
        var page = FilledPage.Of(PaperReads.HelpRequest, 1).Seed(4)
            .Write("last-name", "CORVELLE").Write("street-number", "7B").Type("phone", "0536490122").TypeAcross("street", "RUE DES TILLEULS", TypedStyle.Usual[1]);

        var read = Rows(page, 200, 4).ToDictionary(row => row.Meant.Id, row => row.Read);

        Assert.IsNull(read["last-name"]);
        Assert.IsNull(read["street-number"]);
        Assert.AreEqual("0536490122", string.Concat(read["phone"]!.Cells.Select(cell => cell.Text)));
        Assert.AreEqual("RUE|DES|TILLEULS", string.Concat(read["street"]!.Cells.Select(cell => cell.Text == "" ? "|" : cell.Text)).TrimEnd('|'));
    }

    [TestMethod]
    public void A_typed_row_keeps_its_cells()
    {
        var page = FilledPage.Of(PaperReads.HelpRequest, 1).Type("last-name", "DE LA TREMAY").Type("street-number", " 7");

        var cells = Read(page, 200, 1).Answer("last-name").Cells;

        Assert.AreEqual("DE LA TREMAY", string.Concat(cells.Select(cell => cell.Text == "" ? " " : cell.Text)).TrimEnd());
        Assert.AreEqual(" 7  ", string.Concat(Read(page, 200, 1).Answer("street-number").Cells.Select(cell => cell.Text == "" ? " " : cell.Text)));
    }

    [TestMethod]
    public void A_typed_telephone_number_read_without_doubt_is_sure()
    {
        var answer = Read(FilledPage.Of(PaperReads.HelpRequest, 1).Type("phone", "0536490122"), 300, 2).Answer("phone");

        Assert.AreEqual("0536490122", answer.Text);
        Assert.AreEqual(Certainty.Sure, answer.Certainty);
        Assert.IsGreaterThan(0.9, answer.Confidence);
    }

    private static IEnumerable<(FormLayout Form, int Page)> Pages() => Forms.SelectMany(form => form.Pages.Select(page => (form, page.Page)));

    private PageReading.Read Read(FilledPage page, int dpi, int seed) => PaperReads.Read(Scan(page, dpi, seed), TestContext.CancellationToken);

    private IEnumerable<(FieldTruth Meant, TypedRow? Read)> Rows(FilledPage page, int dpi, int seed)
    {
        var picture = Scan(page, dpi, seed);
        var image = PaperReads.Image(picture);
        var (_, found, alignment) = PaperReads.Closely(picture, TestContext.CancellationToken);
        Assert.IsNotNull(found);
        using var text = new PrintedTextReader();
        var fields = found.Page.Fields.OfType<LayoutField.Cells>().ToList();
        var rows = new TypedRowReader(image, alignment!, Streak.Find(image), found.Pose.BlackShareOfWhite(image), text, TypedLimits.Default, fields);
        return [.. fields.Select(field => (page.Truth.Field(field.Id.Value), rows.Read(field)))];
    }

    private static Picture Scan(FilledPage page, int dpi, int seed) => Device.Flatbed(new Density(dpi)).Scan(page, seed);
}
