using Forms.PageCodes;
using Forms.Printing;
using Forms.Templates;
using FormScanner.Reading;
using FormScanner.Tests.Paper;
using Testing.Paper;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Locating;

/// <summary>Pages that carry another code than ours, no code, or one that is not vouched for.</summary>
[TestClass]
public sealed class WhatIsNotOursTests
{
    private static readonly Density Coarse = new(150);

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public void The_back_of_a_sheet_is_blank()
    {
        var front = SamplePages.TickedSheet;
        var back = Damage.BleedThrough(Damage.BlankBack(front), front, 0.1);

        Assert.IsInstanceOfType<PageReading.Blank>(PaperReads.Of(SamplePages.Flatbed.Scan(Damage.BlankBack(front), 1), Token));
        Assert.IsInstanceOfType<PageReading.Blank>(PaperReads.Of(SamplePages.Flatbed.Scan(back, 1), Token));
    }

    [TestMethod]
    [DataRow("https://www.exemple.fr/reunions?mois=11", DisplayName = "another product")]
    [DataRow("https://www.exemple.fr/réunions?été=11", DisplayName = "another product, with accents")]
    [DataRow("FR1:OLD-REQUEST:7:1/1:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "a form that is not here")]
    [DataRow("FR1:HELP-REQUEST:2:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "a version that is not here")]
    [DataRow("FR1:HELP-REQUEST:1:1/3:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "more pages than the form has")]
    public void A_code_that_is_not_ours_is_told_with_its_text(string text) =>
        Assert.AreEqual(text, Assert.IsInstanceOfType<PageReading.UnknownCode>(PaperReads.Of(ForeignSheet.Letter(Coarse, text), Token)).CodeText);

    [TestMethod]
    public void A_page_of_a_version_that_is_not_here_is_unknown()
    {
        var page = FilledPage.Of(PaperReads.HelpRequest with { Version = new FormVersion(2) }, 1);

        var unknown = Assert.IsInstanceOfType<PageReading.UnknownCode>(PaperReads.Of(page.Render(Coarse), Token));

        Assert.AreEqual(page.Code.Text, unknown.CodeText);
    }

    [TestMethod]
    public void A_letter_without_a_code_has_none() => Assert.IsInstanceOfType<PageReading.NoCode>(PaperReads.Of(ForeignSheet.Letter(Coarse), Token));

    [TestMethod]
    public void A_code_of_ours_on_a_sheet_that_is_not_is_not_read()
    {
        var code = SamplePages.Ticked.Code;

        var not = Assert.IsInstanceOfType<PageReading.NotLocated>(PaperReads.Of(ForeignSheet.Letter(Coarse, code.Text), Token));

        Assert.AreEqual(code, not.Code);
    }

    [TestMethod]
    public void A_tag_made_with_another_secret_is_flagged_and_the_page_is_read()
    {
        var forged = FilledPage.Of(PaperReads.HelpRequest, 2).Keys(Keys(1)).Tick("delay", "week");

        var read = PaperReads.Read(forged.Render(Coarse), Token, Keys(2));

        Assert.IsFalse(read.MacOk);
        Assert.Contains("bad-mac", read.Problems);
        Assert.AreEqual("week", read.Answer("delay").Values.Single());
    }

    [TestMethod]
    public void A_tag_made_with_our_secret_is_vouched_for()
    {
        var read = PaperReads.Read(FilledPage.Of(PaperReads.HelpRequest, 2).Keys(Keys(1)).Render(Coarse), Token, Keys(1));

        Assert.IsTrue(read.MacOk);
        Assert.IsEmpty(read.Problems);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void Two_codes_that_differ_are_flagged(int changed)
    {
        var layout = PaperReads.HelpRequest;
        var page = layout.Pages[1];
        var other = FormPrinter.CodeOf(layout, page, PageSerial.TryParse("7ZZZZZZZZZ")!.Value, PageCodeKeys.None);
        var sheet = Erased.Area(SamplePages.TickedSheet, page.Codes[changed].Area);
        sheet.DrawInMm(canvas => PagePainter.PaintCode(canvas, page with { Codes = [page.Codes[changed]], CodeTexts = [] }, other));

        Assert.Contains("codes-differ", PaperReads.Read(sheet, Token).Problems);
    }

    private static PageCodeKeys Keys(byte secret) => PageCodeKeys.Parse([$"A {Convert.ToBase64String([.. Enumerable.Repeat(secret, 32)])}"]);
}
