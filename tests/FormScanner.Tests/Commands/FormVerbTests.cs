using System.Text.Json.Nodes;
using Forms.Layout;
using FormScanner.Tests.Paper;

namespace FormScanner.Tests.Commands;

/// <summary>publish, layout and print, as a terminal sees them.</summary>
[TestClass]
public sealed class FormVerbTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_frozen_version_that_has_not_changed_is_left_alone()
    {
        using var terminal = await JustPublishedAsync();

        var (exitCode, output, errors) = await terminal.RunAsync("publish", "help-request");

        Assert.AreEqual(0, exitCode, errors);
        Assert.AreEqual(2, output.Split("frozen already, unchanged").Length - 1, output);
    }

    [TestMethod]
    public async Task A_frozen_version_is_never_changed_and_what_to_do_is_said()
    {
        using var terminal = await JustPublishedAsync();
        var frozen = terminal.At("forms-templates/help-request/1/layout.json");
        var before = await File.ReadAllTextAsync(frozen, Token);
        var texts = terminal.At("forms-templates/help-request/1/texts.fr.json");
        await File.WriteAllTextAsync(texts, (await File.ReadAllTextAsync(texts, Token)).Replace("\"Téléphone\"", "\"Numéro de téléphone fixe\"", StringComparison.Ordinal), Token);

        var (exitCode, _, errors) = await terminal.RunAsync("publish", "help-request");

        Assert.AreEqual(2, exitCode);
        Assert.Contains("version 1 is frozen", errors);
        Assert.Contains("copy the folder to 2", errors);
        Assert.AreEqual(before, await File.ReadAllTextAsync(frozen, Token));
    }

    [TestMethod]
    public async Task What_does_not_fit_is_told_and_nothing_is_frozen()
    {
        using var terminal = Terminal().WithOwnTemplates();
        var folder = Path.GetDirectoryName(terminal.At("forms-templates/help-request/1/texts.fr.json"))!;
        var texts = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "texts.fr.json"), Token))!;
        texts["questions"]!["needs"]!["hint"] = string.Join(' ', Enumerable.Repeat("Cochez tout ce qui vous aiderait.", 30));
        await File.WriteAllTextAsync(Path.Combine(folder, "texts.fr.json"), texts.ToJsonString(), Token);
        foreach (var file in Directory.EnumerateFiles(folder, "layout*.json")) File.Delete(file);

        var (exitCode, _, errors) = await terminal.RunAsync("publish", "help-request");

        Assert.AreEqual(2, exitCode);
        Assert.Contains("page 2, signed-on and signature", errors);
        Assert.Contains("mm too low", errors);
        Assert.IsEmpty(Directory.GetFiles(folder, "layout*"));
    }

    [TestMethod]
    public async Task The_layout_is_the_contract()
    {
        using var terminal = Terminal();

        var (exitCode, output, errors) = await terminal.RunAsync("layout", "help-request", "--version", "1");

        Assert.AreEqual(0, exitCode, errors);
        Assert.AreEqual(LayoutFile.Contract(PaperReads.HelpRequest), output.TrimEnd());
        Assert.Contains("\"size\": \"large\"", (await terminal.RunAsync("layout", "help-request", "--large")).Output);
    }

    [TestMethod]
    public async Task An_unknown_form_is_answered_with_the_known_ones()
    {
        using var terminal = Terminal();

        foreach (var verb in (string[][])[["layout", "tax-return"], ["publish", "tax-return"], ["print", "tax-return", "--output", "a.pdf"], ["layout", "../../etc"]])
        {
            var (exitCode, output, errors) = await terminal.RunAsync(verb);
            Assert.AreEqual(2, exitCode, verb[0]);
            Assert.AreEqual("", output);
            Assert.Contains("must be one of alert-register 1, help-request 1, volunteer-offer 1", errors);
        }

        Assert.Contains("help-request version 9", (await terminal.RunAsync("layout", "help-request", "--version", "9")).Errors);
    }

    [TestMethod]
    public async Task Print_makes_a_file()
    {
        using var terminal = Terminal();

        var (exitCode, output, errors) = await terminal.RunAsync("print", "alert-register", "--copies", "2", "--large", "--output", "copies.pdf");

        Assert.AreEqual(0, exitCode, errors);
        Assert.Contains("copies.pdf: 2 × 3 page(s)", output);
        Assert.AreSequenceEqual("%PDF"u8.ToArray(), (await File.ReadAllBytesAsync(terminal.At("copies.pdf"), Token))[..4]);
    }

    [TestMethod]
    public async Task A_key_file_that_is_broken_leaves_an_older_print_as_it_was()
    {
        using var terminal = Terminal();
        var older = terminal.With("copies.pdf", [1, 2, 3]);
        terminal.Set("PageCodes__KeyFile", terminal.With("keys", "A SECRET"u8.ToArray()));

        var (exitCode, _, errors) = await terminal.RunAsync("print", "help-request", "--output", older);

        Assert.AreEqual(2, exitCode);
        Assert.Contains("page-code keys, line 1", errors);
        Assert.DoesNotContain("SECRET", errors);
        Assert.AreSequenceEqual(new byte[] { 1, 2, 3 }, await File.ReadAllBytesAsync(older, Token));
    }

    /// <summary>The request for help, frozen by this very program.</summary>
    private async Task<Terminal> JustPublishedAsync()
    {
        var terminal = Terminal().WithOwnTemplates();
        foreach (var file in Directory.EnumerateFiles(terminal.At("forms-templates/help-request/1"), "layout*.json")) File.Delete(file);
        var (exitCode, output, errors) = await terminal.RunAsync("publish", "help-request");
        Assert.AreEqual(0, exitCode, errors);
        Assert.Contains("layout.large.json: frozen", output);
        return terminal;
    }

    private CancellationToken Token => TestContext.CancellationToken;

    private Terminal Terminal() => new(TestContext.CancellationToken);
}
