using Forms.Answers;
using FormScanner.Marks;
using FormScanner.Reading;
using FormScanner.Tests.Imaging;
using FormScanner.Tests.Paper;
using Testing.Paper;

namespace FormScanner.Tests.Reading;

/// <summary>What a hand wrote is noticed, and a line of it never guessed.</summary>
[TestClass]
[NeedsFile("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", "tesseract-ocr-fra")]
public sealed class HandwritingTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Filled_cells_are_told_from_empty_ones_and_what_is_sure_is_right(int seed)
    {
        var page = FilledPage.Of(PaperReads.HelpRequest, 1).Seed(seed)
            .Write("last-name", "DE LA TOUR").Write("birth-year", "1941").Write("phone", "0536491078").Write("street-number", " 7B");
        var read = Read(page);

        foreach (var meant in page.Truth.Fields.Where(field => field.Kind == "cells"))
        {
            var answer = read.Answer(meant.Id);
            if (meant.Text is null) Assert.AreEqual(Certainty.Empty, answer.Certainty, meant.Id);
            else if (answer.Certainty == Certainty.Sure) Assert.AreEqual(meant.Text, answer.Text, meant.Id);
            else Assert.IsTrue(answer.Certainty is Certainty.Check or Certainty.Illegible, $"{meant.Id}: {answer.Certainty}");
            Assert.AreEqual(meant.Text?.Length ?? 0, answer.Cells.Count(cell => cell.Text != ""), meant.Id);
        }

        Assert.AreEqual("## ## ####", string.Concat(read.Answer("last-name").Cells.Select(cell => cell.Text == "" ? ' ' : '#')).TrimEnd());
    }

    [TestMethod]
    public void A_written_line_stays_a_picture()
    {
        var read = Read(FilledPage.Of(PaperReads.HelpRequest, 1).Seed(5).Write("complement", "batiment B, au fond de la cour"));

        Assert.AreEqual(Certainty.Check, read.Answer("complement").Certainty);
        Assert.IsNull(read.Answer("complement").Text);
        Assert.AreEqual(Certainty.Empty, read.Answer("language").Certainty);
        Assert.IsGreaterThan(read.Field("complement").Crop.Value.HeightPx, read.Field("complement").Crop.Value.WidthPx);
    }

    [TestMethod]
    public void A_signature_is_noticed()
    {
        Assert.AreEqual(Certainty.Empty, Read(FilledPage.Of(PaperReads.HelpRequest, 2)).Answer("signature").Certainty);
        var signed = Read(FilledPage.Of(PaperReads.HelpRequest, 2).Seed(6).Sign()).Answer("signature");
        Assert.AreEqual(Certainty.Sure, signed.Certainty);
        Assert.AreEqual(SignatureReader.Signed, signed.Values.Single());
    }

    private PageReading.Read Read(FilledPage page) => PaperReads.Read(SamplePages.Flatbed.Scan(page, 11), Token);
}
