namespace Forms.Tests.Templates;

/// <summary>An order of screens that leaves something out, or asks it too early, is named.</summary>
[TestClass]
public sealed class ScreenRuleTests
{
    private const string Screens = "help-request/1/screens.json";

    [TestMethod]
    [DataRow("/path/0", "\"whom\"", "template.json has no question whom", "whom")]
    [DataRow("/later/0", "\"signature\"", "a signature and its date are asked on paper only", "signature")]
    [DataRow("/later/0", "\"needs\"", "a question stands only once in the screens of a form", "needs")]
    [DataRow("/later/0", "7", "must be", "7")]
    public void A_question_in_the_wrong_place_is_named(string place, string json, string rule, string value)
    {
        using var folder = TemplateFolder.Copy();
        ProblemAssert.IsNamed(folder.Set(Screens, place, json).Problems(), Screens, place, rule, value);
    }

    [TestMethod]
    public void A_question_asked_before_the_one_it_depends_on_is_named()
    {
        using var folder = TemplateFolder.Copy();
        folder.Set(Screens, "/path/0", "\"requester-name\"").Set(Screens, "/path/1", "\"for-whom\"");
        ProblemAssert.IsTheOnlyOne(folder.Problems(), Screens, "/path/0", "stands after the question it depends on, for-whom", "requester-name");
    }

    [TestMethod]
    public void A_question_that_is_left_out_and_a_required_one_that_may_be_skipped_are_named()
    {
        using var folder = TemplateFolder.Copy();
        folder.Set(Screens, "/later", """["before", "delay", "slots", "street-number", "complement", "birth-year", "language", "contact-way", "register-form", "district"]""");
        folder.Set(Screens, "/path/8", "\"contact-time\"");
        ProblemAssert.IsTheOnlyOne(folder.Problems(), Screens, "/path", "a required question stands in path; district stands in later", "nothing");

        folder.Set(Screens, "/path/8", "\"district\"").Set(Screens, "/later", "[]");
        ProblemAssert.IsNamed(folder.Problems(), Screens, "/path", "before stands in neither", "nothing");
    }

    [TestMethod]
    public void A_form_without_screens_is_loaded_all_the_same()
    {
        using var folder = TemplateFolder.Copy();
        Assert.IsEmpty(folder.Delete(Screens).Delete("pictograms.json").Problems());
    }
}
