using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;
using Forms.Tests.Templates;

namespace Forms.Tests.Layout;

[TestClass]
public sealed class FittingTests
{
    private const string Texts = "help-request/1/texts.fr.json";

    [TestMethod]
    public void The_shipped_forms_fit_at_both_sizes()
    {
        foreach (var form in ShippedFolder.Library.Forms)
            foreach (var size in Enum.GetValues<PrintSize>()) Assert.IsEmpty(LayoutEngine.Compute(form, size).Problems);
    }

    [TestMethod]
    public void The_same_form_gives_the_same_geometry()
    {
        var form = ShippedFolder.Library.Newest(new FormId("volunteer-offer"))!;

        Assert.AreEqual(LayoutFile.Write(LayoutEngine.Compute(form, PrintSize.Large).Layout), LayoutFile.Write(LayoutEngine.Compute(form, PrintSize.Large).Layout));
    }

    [TestMethod]
    public void What_does_not_fit_is_told_with_page_question_and_millimetres()
    {
        using var folder = TemplateFolder.Copy();
        folder.Set(Texts, "/questions/needs/hint", $"\"{string.Join(' ', Enumerable.Repeat("Cochez tout ce qui vous aiderait.", 30))}\"");

        var problems = Problems(folder, PrintSize.Normal);

        var signature = problems.Single(problem => problem.Place == "page 2, signed-on and signature");
        StringAssert.Matches(signature.Rule, new(@"^must end over \d+ mm$"));
        StringAssert.Matches(signature.Found, new(@"^\d+[.,]\d mm too low$"));
        Assert.IsGreaterThan(1, problems.Count, "all that does not fit is told at once");
    }

    [TestMethod]
    public void What_does_not_fit_flows_over_in_large_print()
    {
        using var folder = TemplateFolder.Copy();
        var before = LayoutEngine.Compute(Form(folder), PrintSize.Large).Layout.Pages.Count;
        foreach (var question in (string[])["needs", "slots", "district"])
            folder.Set(Texts, $"/questions/{question}/hint", $"\"{string.Join(' ', Enumerable.Repeat("Cochez tout ce qui vous aiderait.", 24))}\"");

        var (layout, problems) = LayoutEngine.Compute(Form(folder), PrintSize.Large);

        Assert.IsEmpty(problems, string.Join("\n", problems));
        Assert.IsGreaterThan(before, layout.Pages.Count);
    }

    [TestMethod]
    public void What_is_higher_than_a_whole_page_is_told_in_large_print_too()
    {
        using var folder = TemplateFolder.Copy();
        folder.Set(Texts, "/questions/needs/hint", $"\"{string.Join(' ', Enumerable.Repeat("Cochez tout ce qui vous aiderait.", 60))}\"");

        Assert.IsTrue(Problems(folder, PrintSize.Large).Any(problem => problem.Place.EndsWith("needs", StringComparison.Ordinal) && problem.Found.EndsWith("mm too low", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_title_that_runs_into_the_code_is_told()
    {
        using var folder = TemplateFolder.Copy();
        folder.Set(Texts, "/title", "\"Demande d’aide de la part d’un voisin ou d’un proche\"");

        Assert.AreEqual("title", Problems(folder, PrintSize.Normal).Single().Place);
    }

    [TestMethod]
    public void A_closing_line_that_would_be_cut_is_told()
    {
        using var folder = TemplateFolder.Copy();
        folder.Set(Texts, "/thanks", $"\"{string.Join(' ', Enumerable.Repeat("Merci de votre confiance.", 6))}\"");

        Assert.AreEqual("closing line", Problems(folder, PrintSize.Normal).Single().Place);
    }

    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void The_whole_closing_line_is_printed(string file)
    {
        var layout = ShippedGeometry.Of(file);
        var thanks = ShippedFolder.Library.Find(layout.Form, layout.Version)!.Texts[TextLanguage.French].Thanks;

        Assert.ContainsSingle(run => Plain(run.Text) == Plain(thanks), layout.Pages[^1].Texts, thanks);
    }

    private static string Plain(string text) => text.Replace('\'', '’').Replace('\u00A0', ' ');

    private static LoadedForm Form(TemplateFolder folder) => folder.Library().Newest(new FormId("help-request"))!;

    private static IReadOnlyList<LayoutProblem> Problems(TemplateFolder folder, PrintSize size) => LayoutEngine.Compute(Form(folder), size).Problems;
}
