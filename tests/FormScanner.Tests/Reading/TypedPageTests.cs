using Forms.Answers;
using FormScanner.Reading;
using FormScanner.Tests.Imaging;
using FormScanner.Tests.Paper;
using Testing.Paper;

namespace FormScanner.Tests.Reading;

/// <summary>A form filled in on a computer and sent as a PDF.</summary>
[TestClass]
[NeedsFile("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", "tesseract-ocr-fra")]
public sealed class TypedPageTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [NeedsFile("/usr/bin/pdftoppm", "poppler-utils")]
    public async Task Typed_cells_are_read_and_typed_lines_are_offered_for_a_person_to_check()
    {
        var page = FilledPage.Of(PaperReads.HelpRequest, 1)
            .TypeTick("for-whom", "self").Type("last-name", "HAUTEFEUIL").Type("phone", "0536490122").TypeTick("district", "moulin")
            .Type("complement", "Résidence du Vieux Moulin, escalier B").Type("email", "marie-lou.hautefeuil@exemple.fr");
        var image = PageReads.ImageOf((await PageReads.OfAsync(page.ToPdf(), TestContext.CancellationToken)).Single());
        using var reader = new PageReader(PaperReads.Layouts, PaperReads.Knowledge, Forms.PageCodes.PageCodeKeys.None, ReaderLimits.Default);

        var read = Assert.IsInstanceOfType<PageReading.Read>(reader.Read(image, TestContext.CancellationToken));

        Assert.AreEqual("self", read.Answer("for-whom").Values.Single());
        Assert.AreEqual("moulin", read.Answer("district").Values.Single());
        foreach (var meant in page.Truth.Fields.Where(field => field.Text is not null))
        {
            var answer = read.Answer(meant.Id);
            if (meant.Kind == "cells") Assert.AreEqual(meant.Text, answer.Text, meant.Id);
            else Assert.AreEqual(Certainty.Check, answer.Certainty, meant.Id);
            Assert.IsNotNull(answer.Text, meant.Id);
            Assert.IsLessThanOrEqualTo(2, WrongCharacters(meant.Text!, answer.Text), $"{meant.Id}: « {answer.Text} »");
        }
    }

    /// <summary>How many characters must be put in, taken out or changed (Levenshtein, 1966).</summary>
    private static int WrongCharacters(string meant, string read)
    {
        var row = Enumerable.Range(0, read.Length + 1).ToArray();
        for (var i = 1; i <= meant.Length; i++)
        {
            var (corner, left) = (row[0], row[0] = i);
            for (var j = 1; j <= read.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, corner + (meant[i - 1] == read[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}
