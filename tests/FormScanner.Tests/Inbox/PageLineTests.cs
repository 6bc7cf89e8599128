using System.Text.Json.Nodes;
using Forms.Answers;
using Forms.Reading;
using FormScanner.Characters;
using FormScanner.Inbox;
using FormScanner.Reading;
using FormScanner.Tests.Paper;
using Testing.Paper;

namespace FormScanner.Tests.Inbox;

/// <summary>What the reading process says, as the process that seals it understands it.</summary>
[TestClass]
public sealed class PageLineTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Glyphs_travel_with_their_cells_only_when_asked_for()
    {
        var read = PaperReads.Read(FilledPage.Of(PaperReads.HelpRequest, 1).Seed(5).Write("birth-year", "1941").Render(new Density(200)), TestContext.CancellationToken);
        var report = new PageReport("page.png", 1, read, 1, null);

        var with = Year(ReportJson.Line(report, withPictures: false, withGlyphs: true));
        var without = Year(ReportJson.Line(report, withPictures: false));

        foreach (var (cell, seen) in with.Cells.Zip(read.Field("birth-year").Cells)) CollectionAssert.AreEqual(seen.Glyph!.Pixels, cell.Glyph);
        Assert.AreEqual(CharacterNet.Model, with.Model);
        Assert.IsTrue(without.Model is null && without.Cells.All(cell => cell.Glyph is null));
        Assert.AreEqual(with.Text, without.Text);

        static Answer Year(string line) =>
            Assert.IsInstanceOfType<ReadPage.Ours>(PageLine.TryParse(line)!.ToPage()).Answers.Single(answer => answer.Question.Value == "birth-year");
    }

    [TestMethod]
    [DataRow("glyph", "AAAA")]
    [DataRow("model", "A name of somebody")]
    public void A_glyph_or_a_model_that_is_none_breaks_the_contract(string member, string value)
    {
        var read = PaperReads.Read(FilledPage.Of(PaperReads.HelpRequest, 1).Seed(5).Write("birth-year", "1941").Render(new Density(200)), TestContext.CancellationToken);
        var line = JsonNode.Parse(ReportJson.Line(new PageReport("page.png", 1, read, 1, null), withPictures: false, withGlyphs: true))!;
        var year = line["fields"]!.AsArray().Single(field => (string?)field!["id"] == "birth-year")!;
        (member == "glyph" ? year["cells"]![0]! : year)[member] = value;

        Assert.IsNull(PageLine.TryParse(line.ToJsonString())!.ToPage());
    }
}
