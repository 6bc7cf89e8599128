using Forms.Geometry;
using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;
using Forms.Tests.Templates;

namespace Forms.Tests.Layout;

/// <summary>What elderly writers and scanners need of the paper, for every form that is shipped and both sizes.</summary>
[TestClass]
public sealed class PaperRuleTests
{
    // Coordinates are frozen to a hundredth of a millimetre.
    private const double RoundingMm = 0.011;

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void No_answer_stands_on_another(string file) => ForEachPage(file, page =>
        PageInk.Pairs(page.Fields.Select(field => (field.Id.Value, field.Bounds)))
            .Where(pair => pair.First.Area.Overlaps(pair.Second.Area))
            .Select(pair => $"{pair.First.Name} and {pair.Second.Name}"));

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Nothing_is_printed_within_a_centimetre_of_the_edge(string file) => ForEachPage(file, page =>
    {
        var printable = new PageRect(10, 10, page.WidthMm - 20, page.HeightMm - 20);
        return PageInk.AllButCodes(page).Concat(page.Codes.Select(code => (Name: "code", code.Area)))
            .Where(ink => ink.Area.Corners.Any(corner => !printable.Contains(corner)))
            .Select(ink => ink.Name);
    });

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Codes_keep_a_quiet_zone_of_four_modules(string file) => ForEachPage(file, page =>
        from code in page.Codes
        let quiet = code.Area.Grown(4 * code.SizeMm / 29 - RoundingMm)
        from ink in PageInk.AllButCodes(page)
        where quiet.Overlaps(ink.Area)
        select ink.Name);

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Boxes_are_large_and_apart(string file) => ForEachPage(file, page =>
    {
        var boxes = page.Fields.OfType<LayoutField.Choice>().SelectMany(choice => choice.Boxes.Select(box => (Name: $"{choice.Id}/{box.Value}", box.Area))).ToList();
        return boxes.Where(box => box.Area.WidthMm < 5 || box.Area.HeightMm < 5).Select(box => $"{box.Name} is small")
            .Concat(PageInk.Pairs(boxes).Where(pair => PageInk.GapMm(pair.First.Area, pair.Second.Area) < 2 - RoundingMm)
                .Select(pair => $"{pair.First.Name} and {pair.Second.Name} are near"));
    });

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Cells_are_large_and_apart(string file) => ForEachPage(file, page =>
    {
        var cells = page.Fields.OfType<LayoutField.Cells>().SelectMany(field => field.Frames.Select((frame, index) => (Name: $"{field.Id}[{index}]", Area: frame))).ToList();
        return cells.Where(cell => cell.Area.WidthMm < 6.5 || cell.Area.HeightMm < 8).Select(cell => $"{cell.Name} is small")
            .Concat(PageInk.Pairs(cells).Where(pair => PageInk.GapMm(pair.First.Area, pair.Second.Area) < 1.5 - RoundingMm)
                .Select(pair => $"{pair.First.Name} and {pair.Second.Name} are near"));
    });

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Answers_stand_within_the_body(string file)
    {
        var style = ShippedGeometry.StyleOf(file);
        var body = new PageRect(style.LeftMm, style.NextBodyTopMm, style.BodyWidthMm, style.BodyBottomMm - style.NextBodyTopMm).Grown(RoundingMm);
        ForEachPage(file, page => PageInk.AnswerPlaces(page)
            .Where(place => place.Area.Corners.Any(corner => !body.Contains(corner)))
            .Select(place => place.Name));
    }

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Words_stand_on_no_box_cell_or_mark(string file) => ForEachPage(file, page =>
        from word in PageInk.Words(page)
        from place in PageInk.AnswerPlaces(page).Concat(page.Fiducials.Select(mark => (Name: "mark", mark.Area))).Concat(page.Frames.Select(frame => (Name: "example", frame.Area)))
        where word.Area.Overlaps(place.Area)
        select $"{word.Name} on {place.Name}");

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Words_stand_on_no_other_words(string file) => ForEachPage(file, page =>
        PageInk.Pairs(PageInk.Words(page).Concat(PageInk.CodesInClear(page)))
            .Where(pair => pair.First.Area.Overlaps(pair.Second.Area))
            .Select(pair => $"{pair.First.Name} on {pair.Second.Name}"));

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Words_are_of_12_points_and_16_in_large_print(string file)
    {
        var least = ShippedGeometry.Of(file).Size == PrintSize.Large ? 16 : 12;
        ForEachPage(file, page => page.Texts.Where(run => run.SizePt < least).Select(run => $"« {run.Text} » has {run.SizePt} points"));
    }

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void A_form_takes_one_sheet_at_normal_size(string file)
    {
        var layout = ShippedGeometry.Of(file);
        if (layout.Size == PrintSize.Normal) Assert.IsLessThanOrEqualTo(2, layout.Pages.Count, file);
        Assert.AreSequenceEqual(Enumerable.Range(1, layout.Pages.Count), layout.Pages.Select(page => page.Page));
    }

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void Every_question_is_asked_once_with_a_box_for_every_option(string file)
    {
        var layout = ShippedGeometry.Of(file);
        var template = ShippedFolder.Library.Find(layout.Form, layout.Version)!.Template;
        var fields = layout.Pages.SelectMany(page => page.Fields).ToList();

        Assert.AreSequenceEqual(template.Questions.Select(question => question.Id), fields.Select(field => field.Id), file);
        foreach (var (question, field) in template.Questions.Zip(fields)) Assert.AreEqual(Shape(question), Shape(field), $"{file} {question.Id}");
    }

    private static string Shape(Question question) => question switch
    {
        Question.Choice choice => $"choice {choice.Many} {string.Join(' ', choice.Options)}",
        Question.Cells cells => $"cells {cells.Alphabet} {cells.Format} {cells.Length}",
        Question.Line => "line",
        _ => "signature",
    };

    private static string Shape(LayoutField field) => field switch
    {
        LayoutField.Choice choice => $"choice {choice.Many} {string.Join(' ', choice.Boxes.Select(box => box.Value))}",
        LayoutField.Cells cells => $"cells {cells.Alphabet} {cells.Format} {cells.Frames.Count}",
        LayoutField.Line => "line",
        _ => "signature",
    };

    /// <summary>Fails with all that breaks a rule on any page, by name.</summary>
    private static void ForEachPage(string file, Func<PageLayout, IEnumerable<string>> broken)
    {
        var found = ShippedGeometry.Pages(file).SelectMany(page => broken(page.Page).Select(what => $"{page.Name}: {what}")).ToList();
        Assert.IsEmpty(found, string.Join('\n', found));
    }
}
