using Forms.Templates;

namespace Forms.Tests.Templates;

[TestClass]
public sealed class NewFormTests
{
    private const string Template = """
        {
          "id": "equipment-loan", "version": 1, "letter": "D", "statistics": true,
          "pages": [{ "sections": [{ "id": "loan", "questions": [
            { "id": "name", "kind": "cells", "alphabet": "capitals", "format": "name", "length": 21, "required": true, "role": "person.lastName", "privacy": "identifier" },
            { "id": "things", "kind": "choice", "many": true, "options": ["ladder", "barrow"], "required": true, "role": "loan.things", "privacy": "coded" },
            { "id": "day", "kind": "choice", "list": "weekdays", "role": "loan.day", "privacy": "coded", "print": { "label": "left", "columns": 4 } },
            { "id": "signature", "kind": "signature", "required": true, "role": "signature", "privacy": "never" }
          ] }] }]
        }
        """;

    [TestMethod]
    public void A_folder_added_by_a_commune_is_a_form_without_a_change_to_the_program()
    {
        using var folder = TemplateFolder.Copy();
        folder.Write("equipment-loan/1/template.json", Template);
        foreach (var language in TextLanguages.All)
            folder.Write($"equipment-loan/1/texts.{language.Key()}.json", Words(language));

        var form = folder.Library().Newest(new FormId("equipment-loan"));

        Assert.IsNotNull(form);
        Assert.AreEqual("D", form.Template.Letter);
        Assert.AreEqual("name things day signature", string.Join(' ', form.Template.Questions.Select(question => question.Id)));
        Assert.AreEqual("Échelle", form.Texts[TextLanguage.French].Questions[new QuestionId("things")].Options["ladder"]);
        Assert.AreEqual("Tuesday", form.Texts[TextLanguage.English].Questions[new QuestionId("day")].Options["tuesday"]);
        Assert.AreEqual(new PrintHint(LabelSide.Left, 4, false), form.Template.Questions.ElementAt(2).Print);
    }

    [TestMethod]
    public void A_second_version_stands_beside_the_first()
    {
        using var folder = TemplateFolder.Copy();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "help-request/1"), "*.json"))
            folder.Write($"help-request/2/{Path.GetFileName(file)}", File.ReadAllText(file));
        folder.Set("help-request/2/template.json", "/version", "2");

        var library = folder.Library();

        Assert.AreEqual(2, library.Newest(new FormId("help-request"))!.Template.Version.Number);
        Assert.AreEqual(1, library.Find(new FormId("help-request"), new FormVersion(1))!.Template.Version.Number);
        Assert.IsNull(library.Find(new FormId("help-request"), new FormVersion(3)));
        Assert.IsNull(library.Newest(new FormId("tax-return")));
    }

    private static string Words(TextLanguage language) => $$"""
        {
          "language": "{{language.Key()}}",
          "title": "Prêt de matériel", "purpose": "Pour emprunter du matériel à la commune.", "duration": "2 minutes",
          "sections": { "loan": "Le prêt" },
          "questions": {
            "name": { "label": "Nom" },
            "things": { "label": "Matériel", "options": { "ladder": "Échelle", "barrow": "Brouette" } },
            "day": { "label": "Jour" },
            "signature": { "label": "Signature" }
          },
          "notice": ["La mairie de {commune.name} lit ce papier."],
          "thanks": "Merci."
        }
        """;
}
