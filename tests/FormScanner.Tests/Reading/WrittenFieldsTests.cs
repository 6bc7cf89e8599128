using Forms.Answers;
using FormScanner.Reading;
using FormScanner.Tests.Paper;
using Testing.Paper;
using Testing.Paper.Handwriting;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Reading;

/// <summary>Rows of cells on whole pages: the field, not the cell, is read.</summary>
[TestClass]
public sealed class WrittenFieldsTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_name_of_the_list_is_offered_with_its_accents_and_read_without()
    {
        var answer = Read(FilledPage.Of(PaperReads.HelpRequest, 1).Seed(21).Write("first-name", "HELENE")).Answer("first-name");

        Assert.AreEqual("HELENE", answer.Text);
        Assert.Contains("Hélène", answer.Proposals);
    }

    [TestMethod]
    public void A_street_of_the_commune_is_offered_as_it_is_spelled()
    {
        var answer = Read(FilledPage.Of(PaperReads.HelpRequest, 1).Seed(22).Write("street", "RUE DE L'EGLISE")).Answer("street");

        Assert.AreEqual("RUEDEL'EGLISE", answer.Text);
    }

    [TestMethod]
    public void A_day_that_does_not_exist_is_never_sure()
    {
        var answer = Read(FilledPage.Of(PaperReads.HelpRequest, 2).Seed(23).Write("signed-on", "31022026")).Answer("signed-on");

        Assert.AreNotEqual(Certainty.Sure, answer.Certainty);
    }

    [TestMethod]
    public void A_telephone_number_that_no_one_has_is_never_sure()
    {
        var answer = Read(FilledPage.Of(PaperReads.HelpRequest, 1).Seed(24).Write("phone", "9536491078")).Answer("phone");

        Assert.AreNotEqual(Certainty.Sure, answer.Certainty);
    }

    [TestMethod]
    [DataRow(31)]
    [DataRow(32)]
    [DataRow(33)]
    public void A_blot_in_a_telephone_number_is_for_a_person(int seed)
    {
        List<CellInk?> cells = [.. "0536491078".Select(digit => new CellInk.Drawn(digit))];
        cells[6] = new CellInk.Blot();

        var answer = Read(FilledPage.Of(PaperReads.HelpRequest, 1).Seed(seed).Write("phone", cells)).Answer("phone");

        Assert.AreNotEqual(Certainty.Sure, answer.Certainty);
    }

    [TestMethod]
    public void What_is_sure_on_written_pages_is_right()
    {
        var wrong = new List<string>();
        var sure = 0;
        foreach (var seed in Enumerable.Range(500, 12))
        {
            var page = RandomFilling.Of(PaperReads.HelpRequest, 1, seed, FillingHabits.Careful);
            foreach (var field in Read(page, seed).Fields.Where(field => field.Kind == "cells" && field.Answer.Certainty == Certainty.Sure))
            {
                sure++;
                var meant = page.Truth.Field(field.Answer.Question.Value).Text;
                if (field.Answer.Text != meant) wrong.Add($"{seed} {field.Answer.Question}: « {meant} » read « {field.Answer.Text} »");
            }
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
        Assert.IsGreaterThan(20, sure, "almost nothing was sure");
    }

    private PageReading.Read Read(FilledPage page, int seed = 1) =>
        PaperReads.Read(Device.Flatbed(new Density(300)).Scan(page, seed), TestContext.CancellationToken);
}
