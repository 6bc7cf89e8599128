using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormScanner.Reading;
using FormScanner.Tests.Imaging;
using FormScanner.Tests.Paper;
using Testing.Paper;

namespace FormScanner.Tests.Reading;

/// <summary>The JSON that scripts rely on, against approved files: a change is judged, never blindly accepted.</summary>
[TestClass]
[NeedsFile("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", "tesseract-ocr-fra")]
public sealed class ReportJsonTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_page_of_ticks_is_written_as_approved() => AssertApproved("ticks", SamplePages.TickedSheet);

    [TestMethod]
    public void An_empty_page_is_written_as_approved() => AssertApproved("empty", FilledPage.Of(PaperReads.HelpRequest, 1).Render(SamplePages.Fine));

    [TestMethod]
    public void A_foreign_code_is_written_as_approved() => AssertApproved("foreign", ForeignSheet.Letter(new Density(150), "https://www.exemple.fr/reunions?mois=11&jour=2"));

    [TestMethod]
    public void A_page_that_was_not_located_is_written_as_approved() => AssertApproved("not-located", ForeignSheet.Letter(new Density(150), SamplePages.Ticked.Code.Text));

    [TestMethod]
    public void A_file_that_cannot_be_opened_is_written_as_approved() =>
        AssertApproved("bad-file", new PageReading.BadFile("encrypted", "'page.pdf' asks for a password."));

    [TestMethod]
    public void Pictures_are_added_only_when_asked_for()
    {
        var report = new PageReport("page.png", 1, PaperReads.Of(SamplePages.TickedSheet, TestContext.CancellationToken), 1, [1, 2, 3]);

        var pictures = JsonNode.Parse(ReportJson.Line(report, withPictures: true))!["pictures"]!;

        Assert.IsNull(JsonNode.Parse(ReportJson.Line(report, withPictures: false))!["pictures"]);
        Assert.AreEqual("AQID", (string?)pictures["page"]);
        Assert.AreEqual("needs frequency delay slots share-contact", string.Join(' ', pictures["crops"]!.AsObject().Select(crop => crop.Key)));
        Assert.StartsWith("iVBOR", (string?)pictures["crops"]!["needs"]);
    }

    private void AssertApproved(string name, Picture picture) => AssertApproved(name, PaperReads.Of(picture, TestContext.CancellationToken));

    private static void AssertApproved(string name, PageReading reading)
    {
        var line = ReportJson.Line(new PageReport("page.png", 1, reading, 123.4, null), withPictures: false);
        Assert.DoesNotContain("\n", line);
        var json = JsonNode.Parse(line)!;
        // Measures of the picture: their closeness to the truth is tested where they are made.
        foreach (var measure in (string[])["residualMm", "turnedDegrees", "dpi"])
            if (json[measure] is { } value) json[measure] = Math.Round((double)value, measure == "residualMm" ? 1 : 0) + 0.0;
        foreach (var field in json["fields"]!.AsArray()) field!["confidence"] = Math.Round((double)field["confidence"]!, 1);

        ApprovedText.AssertEqual($"{name}.json", json.ToJsonString(Indented) + "\n");
    }
}
