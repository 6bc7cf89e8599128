namespace Forms.Tests.Templates;

[TestClass]
public sealed class FormRuleTests
{
    private const string Template = "help-request/1/template.json";

    [TestMethod]
    [DataRow("/id", "\"help\"", "the id is the name of the form's folder, help-request", "help")]
    [DataRow("/id", "\"help-request-for-everybody\"", "3 to 20 characters", "help-request-for-everybody")]
    [DataRow("/version", "2", "the version is the name of its folder, 1", "2")]
    [DataRow("/version", "100", "from 1 to 99", "100")]
    [DataRow("/version", "1.5", "from 1 to 99", "1.5")]
    [DataRow("/version", "99999999999999999999", "must be a smaller number", "99999999999999999999")]
    [DataRow("/letter", "\"a\"", "one capital letter", "a")]
    [DataRow("/statistics", "\"no\"", "must be true when coded answers", "no")]
    [DataRow("/pages", "[]", "the printed pages, one or two", "[]")]
    [DataRow("/pages/0/sections/1/id", "\"asker\"", "a section's id stands only once in a form", "asker")]
    public void A_form_that_breaks_a_rule_is_named(string place, string json, string rule, string value)
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Set(Template, place, json).Problems();

        ProblemAssert.IsNamed(problems, Template, place, rule, value);
    }

    [TestMethod]
    public void Two_forms_do_not_share_a_letter()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Set("volunteer-offer/1/template.json", "/letter", "\"A\"").Problems();

        ProblemAssert.IsTheOnlyOne(
            problems, "volunteer-offer/1/template.json", "/letter", "this one belongs to help-request", "A");
    }

    [TestMethod]
    public void A_folder_that_is_no_version_is_named()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Write("help-request/draft/template.json", "{}").Problems();

        ProblemAssert.IsTheOnlyOne(problems, "help-request/draft", "", "a version's folder is named by a number", "draft");
    }

    [TestMethod]
    public void A_form_without_a_version_is_named()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Write("empty/note.txt", "").Problems();

        ProblemAssert.IsTheOnlyOne(problems, "empty", "", "a form's folder holds one folder for each version", "nothing");
    }

    [TestMethod]
    public void A_folder_without_any_form_is_named()
    {
        using var folder = TemplateFolder.Copy();
        foreach (var form in Directory.EnumerateDirectories(folder.Path))
            Directory.Delete(form, recursive: true);

        ProblemAssert.IsTheOnlyOne(folder.Problems(), "", "", "at least one form must be there", "nothing");
    }

    [TestMethod]
    public void The_schema_of_the_program_counts_and_not_that_of_the_folder()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Write("template.schema.json", "{}").Set(Template, "/letter", "\"a\"").Problems();

        ProblemAssert.IsTheOnlyOne(problems, Template, "/letter", "one capital letter", "a");
    }

    [TestMethod]
    public void A_template_that_cannot_be_read_does_not_set_its_words_wrong()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Set(Template, "/pages/0/sections/0/questions/0", "[]").Problems();

        Assert.IsTrue(problems.All(problem => problem.Path.StartsWith("/pages/0/sections/0/questions/0", StringComparison.Ordinal)),
            string.Join('\n', problems));
    }

    [TestMethod]
    public void A_template_of_another_shape_is_named()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Write(Template, "[]").Problems();

        ProblemAssert.IsNamed(problems, Template, "", "must be object", "[]");
        Assert.IsTrue(problems.All(problem => problem.File == Template), string.Join('\n', problems));
    }
}
