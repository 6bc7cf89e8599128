namespace Forms.Tests.Templates;

[TestClass]
public sealed class SharedFileTests
{
    [TestMethod]
    [DataRow("commune.json", "/postcode", "\"4799\"", "five digits", "4799")]
    [DataRow("commune.json", "/deskPhone", "\"0536491010\"", "ten digits in pairs", "0536491010")]
    [DataRow("commune.json", "/deskEmail", "\"accueil\"", "an e-mail address", "accueil")]
    [DataRow("commune.json", "/neighbourhoods/1/code", "\"bourg\"", "a neighbourhood's code stands only once", "bourg")]
    [DataRow("commune.json", "/neighbourhoods/1/code", "\"La Gare\"", "small letters, digits and hyphens", "La Gare")]
    [DataRow("commune.json", "/streets/1", "\"Allée des Acacias\"", "a street stands only once", "Allée des Acacias")]
    [DataRow("codes.json", "/lists/weekdays/1/code", "\"monday\"", "a code stands only once in the list weekdays", "monday")]
    [DataRow("codes.json", "/lists/weekdays/1/words/en", "\"\"", "words, at least one", "")]
    [DataRow("codes.json", "/lists/weekdays/1/words/de", "\"Dienstag\"", "known are fr, fr-falc, fr-spoken, en", "Dienstag")]
    [DataRow("codes.json", "/lists/weekdays/1/words/en", "\"Income\"", "leave out « income »", "Income")]
    public void A_shared_file_that_breaks_a_rule_is_named(string file, string place, string json, string rule, string value)
    {
        using var folder = TemplateFolder.Copy();

        ProblemAssert.IsTheOnlyOne(folder.Set(file, place, json).Problems(), file, place, rule, value);
    }

    [TestMethod]
    public void A_code_needs_words_in_every_language()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Set("codes.json", "/lists/weekdays/1/words/fr-falc", null).Problems();

        ProblemAssert.IsTheOnlyOne(
            problems, "codes.json", "/lists/weekdays/1/words/fr-falc", "must be there: words, at least one", "nothing");
    }

    [TestMethod]
    public void A_slip_in_the_syntax_is_named_with_line_and_column()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Write("commune.json", "{\n  \"name\": \"Valmorel\"\n  \"postcode\": \"47999\"\n}").Problems();

        ProblemAssert.IsTheOnlyOne(problems, "commune.json", "", "must be JSON; line 3, column 3", "\"postcode\": \"47999\"");
    }

    [TestMethod]
    public void A_name_written_twice_is_named()
    {
        using var folder = TemplateFolder.Copy();

        var problems = folder.Write("commune.json", """{ "name": "Valmorel", "name": "Autreville" }""").Problems();

        ProblemAssert.IsTheOnlyOne(problems, "commune.json", "", "'name'", "a name written twice");
    }

    [TestMethod]
    public void A_file_in_another_encoding_is_named()
    {
        using var folder = TemplateFolder.Copy();
        File.WriteAllBytes(Path.Combine(folder.Path, "commune.json"), [0x7B, 0x22, 0xE9, 0x22, 0x7D]);

        ProblemAssert.IsTheOnlyOne(folder.Problems(), "commune.json", "", "must be saved as UTF-8", "bytes that are not UTF-8");
    }

    [TestMethod]
    public void Problems_of_several_files_are_told_at_once()
    {
        using var folder = TemplateFolder.Copy();
        var phone = folder.PointerTo("help-request", "phone");

        var problems = folder
            .Delete("volunteer-offer/1/texts.fr-falc.json")
            .Write("alert-register/1/texts.en.json", "{")
            .Set("commune.json", "/postcode", "\"x\"")
            .Set("help-request/1/template.json", $"{phone}/length", "9")
            .Set("help-request/1/template.json", $"{phone}/colour", "\"red\"")
            .Set("help-request/1/texts.fr.json", "/questions/needs", null)
            .Problems();

        CollectionAssert.AreEquivalent(
            new[]
            {
                "volunteer-offer/1/texts.fr-falc.json#", "alert-register/1/texts.en.json#", "commune.json#/postcode",
                $"help-request/1/template.json#{phone}/length", $"help-request/1/template.json#{phone}/colour",
                "help-request/1/texts.fr.json#/questions/needs",
            },
            problems.Select(problem => $"{problem.File}#{problem.Path}").ToArray());
    }
}
