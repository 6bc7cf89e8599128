namespace Forms.Tests.Templates;

[TestClass]
public sealed class TextRuleTests
{
    private const string Texts = "help-request/1/texts.en.json";

    [TestMethod]
    [DataRow("/sections/help", "every section of template.json has words here")]
    [DataRow("/questions/needs", "every question of template.json has words here")]
    [DataRow("/questions/delay/options/week", "every option of the question has words here")]
    [DataRow("/questions/needs/label", "must be there: words, at least one")]
    [DataRow("/notice", "must be there: what the law wants told")]
    [DataRow("/thanks", "must be there: words, at least one")]
    public void Words_that_are_missing_are_named(string place, string rule)
    {
        using var folder = TemplateFolder.Copy();

        ProblemAssert.IsTheOnlyOne(folder.Set(Texts, place, null).Problems(), Texts, place, rule, "nothing");
    }

    [TestMethod]
    [DataRow("/sections/extra", "\"More\"", "template.json has no section extra", "More")]
    [DataRow("/questions/delay/options/year", "\"This year\"", "the question has no option year", "This year")]
    [DataRow("/questions/slots/options/monday", "\"Monday\"", "the words of a list stand in codes.json", "Monday")]
    [DataRow("/language", "\"fr\"", "the language is the one in the name of the file, en", "fr")]
    [DataRow("/title", "\"  \"", "words, at least one", "  ")]
    [DataRow("/questions/needs/label", "5", "words, at least one", "5")]
    [DataRow("/questions/needs/note", "\"x\"", "is not a name known here; known are label, hint, options", "x")]
    [DataRow("/notice/0", "\"Hello {commune.mayor}.\"", "« {commune.mayor} » is not known; braces hold one of {commune.name}", "Hello {commune.mayor}.")]
    [DataRow("/thanks", "\"Thank you {commune.name\"", "« { » is not known", "Thank you {commune.name")]
    [DataRow("/questions/complement/label", "\"Your illness\"", "a form must not ask about this; leave out « illness »", "Your illness")]
    [DataRow("/questions/complement/label", "\"Numéro de Sécurité sociale\"", "leave out « securite sociale »", "Numéro de Sécurité sociale")]
    [DataRow("/questions/delay/options/week", "\"After my treatments\"", "leave out « treatments »", "After my treatments")]
    public void Words_that_break_a_rule_are_named(string place, string json, string rule, string value)
    {
        using var folder = TemplateFolder.Copy();

        ProblemAssert.IsTheOnlyOne(folder.Set(Texts, place, json).Problems(), Texts, place, rule, value);
    }

    [TestMethod]
    public void Words_for_a_question_that_is_not_asked_are_named()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Set(Texts, "/questions/age", """{"label":"Age"}""").Problems();

        ProblemAssert.IsTheOnlyOne(problems, Texts, "/questions/age", "template.json has no question age", """{"label":"Age"}""");
    }

    [TestMethod]
    public void Every_language_must_be_there()
    {
        using var folder = TemplateFolder.Copy();

        ProblemAssert.IsTheOnlyOne(folder.Delete(Texts).Problems(), Texts, "", "this file must be there", "nothing");
    }

    [TestMethod]
    public void A_language_that_is_not_known_is_named()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Write("help-request/1/texts.de.json", "{}").Problems();

        ProblemAssert.IsTheOnlyOne(
            problems, "help-request/1/texts.de.json", "", "words stand in texts.fr.json, texts.fr-falc.json", "texts.de.json");
    }
}
