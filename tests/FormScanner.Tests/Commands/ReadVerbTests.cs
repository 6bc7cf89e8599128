using System.Text.Json.Nodes;
using FormScanner.Tests.Imaging;
using FormScanner.Tests.Paper;
using Testing.Paper;
using Testing.Paper.Files;

namespace FormScanner.Tests.Commands;

/// <summary>read, as a terminal and scripts see it.</summary>
[TestClass]
public sealed class ReadVerbTests
{
    private static readonly Lazy<byte[]> Good = new(() => PictureFile.Png(SamplePages.TickedSheet));

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task It_ends_with_0_when_every_page_was_read()
    {
        using var terminal = Terminal();

        var (exitCode, output, errors) = await terminal.RunAsync("read", "--json", terminal.With("good.png", Good.Value));

        Assert.AreEqual(0, exitCode, errors);
        Assert.AreEqual("read", (string?)Lines(output).Single()["outcome"]);
    }

    [TestMethod]
    public async Task It_ends_with_1_when_any_was_not_and_the_next_is_read_as_if_nothing_had_happened()
    {
        using var terminal = Terminal();
        var good = terminal.With("good.png", Good.Value);
        var bad = terminal.With("bad.png", Good.Value[..5000]);

        var (exitCode, output, errors) = await terminal.RunAsync("read", "--json", "--workers", "1", bad, good, terminal.With("worse.pdf", "%PDF-1.7 nothing"u8.ToArray()), good);

        Assert.AreEqual(1, exitCode, errors);
        Assert.AreEqual("", errors);
        var lines = Lines(output);
        Assert.AreEqual("bad-file read bad-file read", string.Join(' ', lines.Select(line => (string?)line["outcome"])));
        foreach (var line in (JsonNode[])[lines[1], lines[3]]) line["elapsedMs"] = 0;
        Assert.AreEqual(lines[1].ToJsonString(), lines[3].ToJsonString());
    }

    [TestMethod]
    [DataRow("read", DisplayName = "no file")]
    [DataRow("read --max-pages many a.png", DisplayName = "a word for a number")]
    [DataRow("read --max-pages 0 a.png", DisplayName = "a limit of nothing")]
    [DataRow("read --jsno a.png", DisplayName = "a mistyped option before a file")]
    [DataRow("layout help-request --no-such-option", DisplayName = "an unknown option")]
    [DataRow("print help-request", DisplayName = "no output")]
    [DataRow("print help-request --copies 0 --output a.pdf", DisplayName = "no copies")]
    [DataRow("shred help-request", DisplayName = "an unknown verb")]
    public async Task It_ends_with_2_for_arguments_that_are_none(string arguments)
    {
        using var terminal = Terminal();

        var (exitCode, _, errors) = await terminal.RunAsync(arguments.Split(' '));

        Assert.AreEqual(2, exitCode);
        Assert.AreNotEqual("", errors);
    }

    [TestMethod]
    public async Task It_ends_with_2_when_the_templates_are_missing()
    {
        using var terminal = Terminal().Set("Templates__Directory", "/no/such/folder");

        var (exitCode, output, errors) = await terminal.RunAsync("read", "--json", terminal.With("good.png", Good.Value));

        Assert.AreEqual((2, ""), (exitCode, output));
        Assert.Contains("/no/such/folder", errors);
    }

    [TestMethod]
    public async Task Asking_for_help_is_no_mistake()
    {
        using var terminal = Terminal();

        var (exitCode, output, _) = await terminal.RunAsync("read", "--help");

        Assert.AreEqual(0, exitCode);
        foreach (var option in (string[])["--json", "--crops", "--max-megabytes", "--max-megapixels", "--max-side", "--max-pages", "--max-seconds", "--workers"])
            Assert.Contains(option, output);
    }

    [TestMethod]
    [DataRow("--max-megapixels 1", "too-many-pixels")]
    [DataRow("--max-side 1000", "side-too-long")]
    [DataRow("--max-pages 1", "too-many-pages")]
    public async Task Limits_are_options(string limit, string problem)
    {
        using var terminal = Terminal();
        var small = FilledPage.Of(PaperReads.HelpRequest, 2).Render(new Density(100));
        var file = problem == "too-many-pages" ? terminal.With("two.tif", TiffFile.Write([small, small], TiffCompression.Lzw)) : terminal.With("good.png", Good.Value);

        var (exitCode, output, _) = await terminal.RunAsync(["read", "--json", .. limit.Split(' '), file]);

        Assert.AreEqual(1, exitCode);
        Assert.AreEqual(problem, (string?)Lines(output)[0]["problems"]![0]);
    }

    [TestMethod]
    public async Task For_people_it_says_in_French_what_was_read()
    {
        using var terminal = Terminal();

        var (_, output, _) = await terminal.RunAsync("read", terminal.With("good.png", Good.Value), terminal.With("letter.png", PictureFile.Png(ForeignSheet.Letter(new Density(120)))));

        Assert.Contains("good.png, page 1 : lue — help-request version 1, page 2/2, n° 0KT6M9WX3P", output);
        Assert.Contains("shopping, visits", output);
        Assert.Contains("aucun code trouvé", output);
    }

    [TestMethod]
    public async Task Crops_are_written_for_answers_that_are_there()
    {
        using var terminal = Terminal();

        await terminal.RunAsync("read", "--json", "--crops", terminal.At("crops"), terminal.With("a page.png", Good.Value));

        Assert.AreEqual(
            "a_page-1-delay.png a_page-1-frequency.png a_page-1-needs.png a_page-1-share-contact.png a_page-1-slots.png",
            string.Join(' ', Directory.GetFiles(terminal.At("crops")).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [NeedsFile("/usr/bin/pdftoppm", "poppler-utils")]
    public async Task Every_printed_copy_is_read_with_a_serial_of_its_own_and_our_tag()
    {
        using var terminal = Terminal();
        terminal.Set("PageCodes__KeyFile", terminal.With("keys", System.Text.Encoding.ASCII.GetBytes($"A {Convert.ToBase64String(new byte[32])}")));
        await terminal.RunAsync("print", "alert-register", "--copies", "2", "--output", "copies.pdf");

        var (exitCode, output, errors) = await terminal.RunAsync("read", "--json", "copies.pdf");

        Assert.AreEqual(0, exitCode, errors);
        var lines = Lines(output);
        Assert.AreEqual("1 2 1 2", string.Join(' ', lines.Select(line => (int)line["page"]!)));
        Assert.HasCount(2, lines.Select(line => (string?)line["serial"]).Distinct());
        Assert.AreEqual((string?)lines[0]["serial"], (string?)lines[1]["serial"]);
        Assert.IsTrue(lines.All(line => (bool)line["macOk"]!));
    }

    private static List<JsonNode> Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private Terminal Terminal() => new(TestContext.CancellationToken);
}
