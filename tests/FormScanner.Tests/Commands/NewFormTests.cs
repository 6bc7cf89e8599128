using System.Text;
using System.Text.Json.Nodes;
using Forms.Layout;
using Forms.Templates;
using FormScanner.Tests.Imaging;
using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Commands;

/// <summary>A commune adds a form by adding a folder: published, printed, filled in, scanned and read with no line of code.</summary>
[TestClass]
[NeedsFile("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", "tesseract-ocr-fra")]
public sealed class NewFormTests
{
    private const string Template = """
        {
          "id": "equipment-loan", "version": 1, "letter": "D", "statistics": true,
          "pages": [{ "sections": [
            { "id": "borrower", "questions": [
              { "id": "name", "kind": "cells", "alphabet": "capitals", "format": "name", "length": 21, "required": true, "role": "person.lastName", "privacy": "identifier" },
              { "id": "phone", "kind": "cells", "alphabet": "digits", "format": "phone", "length": 10, "role": "person.phone", "privacy": "identifier", "print": { "label": "left" } }
            ] },
            { "id": "loan", "questions": [
              { "id": "things", "kind": "choice", "many": true, "options": ["ladder", "barrow", "tables", "benches"], "required": true, "role": "loan.things", "privacy": "coded", "print": { "label": "above", "columns": 4 } },
              { "id": "day", "kind": "choice", "list": "weekdays", "role": "loan.day", "privacy": "coded", "print": { "label": "left", "columns": 4 } },
              { "id": "remark", "kind": "line", "maxLength": 60, "role": "loan.remark", "privacy": "never", "print": { "label": "left" } },
              { "id": "signature", "kind": "signature", "required": true, "role": "signature", "privacy": "never" }
            ] }
          ] }]
        }
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task A_new_form_needs_a_new_folder_and_no_code(bool large)
    {
        using var terminal = new Terminal(TestContext.CancellationToken).WithOwnTemplates();
        terminal.With("forms-templates/equipment-loan/1/template.json", Encoding.UTF8.GetBytes(Template));
        foreach (var language in TextLanguages.All)
            terminal.With($"forms-templates/equipment-loan/1/texts.{language.Key()}.json", Encoding.UTF8.GetBytes(Words(language)));

        var published = await terminal.RunAsync("publish", "equipment-loan");
        Assert.AreEqual(0, published.ExitCode, published.Errors);
        var printed = await terminal.RunAsync(["print", "equipment-loan", "--output", "loan.pdf", .. large ? (string[])["--large"] : []]);
        Assert.AreEqual(0, printed.ExitCode, printed.Errors);

        var page = FilledPage.Of(LayoutFile.Read(terminal.At($"forms-templates/equipment-loan/1/layout{(large ? ".large" : "")}.json")), 1).Seed(21)
            .Write("name", "MARTEL").Write("phone", "0536491011").Tick("things", "ladder").Tick("things", "benches", MarkStyle.Tick)
            .Cancel("day", "monday").Tick("day", "saturday").Sign();
        var scan = terminal.With("scan.png", PictureFile.Png(Device.Flatbed(new Density(200)).Scan(page, 22)));

        var (exitCode, output, errors) = await terminal.RunAsync("read", "--json", scan, "loan.pdf");

        Assert.AreEqual(0, exitCode, errors);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        AssertIsWhatWasFilled(lines[0], page.Truth);
        Assert.AreEqual("equipment-loan", (string?)lines[1]["form"]);
        Assert.IsTrue(lines[1]["fields"]!.AsArray().All(field => (string?)field!["status"] == "empty"), "what comes from the printer is empty");
    }

    private static void AssertIsWhatWasFilled(JsonNode read, PageTruth truth)
    {
        Assert.AreEqual(truth.CodeText, (string?)read["codeText"]);
        foreach (var (field, meant) in read["fields"]!.AsArray().Zip(truth.Fields))
        {
            var status = (string?)field!["status"];
            Assert.AreEqual(meant.Id, (string?)field["id"]);
            if (meant.IsEmpty) Assert.AreEqual("empty", status, meant.Id);
            else if (meant.Kind == "choice") Assert.AreEqual($"sure {string.Join(' ', meant.Values)}", $"{status} {string.Join(' ', field["values"]!.AsArray())}", meant.Id);
            else if (meant.Kind == "signature") Assert.AreEqual("sure", status);
            else Assert.AreEqual(meant.Text!.Length, field["cells"]!.AsArray().Count(cell => (string?)cell!["text"] != ""), meant.Id);
        }
    }

    private static string Words(TextLanguage language) => $$"""
        {
          "language": "{{language.Key()}}",
          "title": "Prêt de matériel", "purpose": "Pour emprunter du matériel à la commune.", "duration": "2 minutes",
          "sections": { "borrower": "Vous", "loan": "Le prêt" },
          "questions": {
            "name": { "label": "Nom" },
            "phone": { "label": "Téléphone" },
            "things": { "label": "Matériel", "options": { "ladder": "Échelle", "barrow": "Brouette", "tables": "Tables", "benches": "Bancs" } },
            "day": { "label": "Jour" },
            "remark": { "label": "Remarque" },
            "signature": { "label": "Signature" }
          },
          "notice": ["La mairie de {commune.name} lit ce papier."],
          "thanks": "Merci."
        }
        """;
}
