using Testing;
using System.Diagnostics;

namespace EndToEnd.Tests.Inbox;

/// <summary>The real program from end to end: its printer, its reading process, its drop box.</summary>
[TestClass]
public sealed class PaperTravelTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_printed_form_dropped_in_the_inbox_ends_sealed_in_the_box_and_only_the_private_key_shows_it()
    {
        using var station = Station();
        Assert.AreEqual(0, (await station.RunAsync(Token, "init")).ExitCode);
        Assert.AreEqual(0, (await station.RunAsync(Token, "init")).ExitCode);
        var pdf = Path.Combine(station.Outside, "copies.pdf");
        Assert.AreEqual(0, (await station.RunAsync(Token, "print", "help-request", "--copies", "2", "--output", pdf)).ExitCode);

        using var watch = station.Start("watch");
        var output = watch.StandardOutput.ReadToEndAsync(Token);
        var errors = watch.StandardError.ReadToEndAsync(Token);
        File.Move(pdf, Path.Combine(station.Inbox, "Scan de Mme DURAND.pdf"));
        station.Drop("facture.pdf", "%PDF-1.7 not much of a file");
        while (Directory.EnumerateFiles(station.Inbox).Any())
        {
            Assert.IsFalse(watch.HasExited, "the watch ended by itself");
            await Task.Delay(20, Token);
        }

        Assert.AreEqual(0, await ScannerStation.TerminateAsync(watch, Token));
        Assert.DoesNotContain("DURAND", await output + await errors);
        Assert.Contains("4 pages enregistrées, 2 dépôts, 1 rejet", await output);
        foreach (var deposit in await station.StoredAsync(Token))
        {
            Assert.HasCount(2, deposit.Pages);
            Assert.IsEmpty(deposit.Problems.Where(problem => problem.Code is "page-missing" or "serial-seen-before"));
            Assert.AreEqual((byte)0xFF, deposit.Pages[0].Picture[0]);
        }

        var shown = await station.RunAsync(Token, "show-deposits", "--private-key", station.Store.PrivateKeyFile);
        Assert.AreEqual(0, shown.ExitCode, shown.Errors);
        Assert.AreEqual(2, shown.Output.Split('\n').Count(line => line.EndsWith("1 deposit(s), complete", StringComparison.Ordinal)), shown.Output);
    }

    [TestMethod]
    [CommandCondition("scanimage", "sane-utils")]
    [CommandCondition("pdftoppm", "poppler-utils")]
    public async Task A_printed_page_laid_on_a_scanner_ends_in_the_box()
    {
        var folder = Directory.CreateTempSubdirectory("kiosk-paper-").FullName;
        try
        {
            using var station = Station(
                ("SCANNER_TEST_PAGE", Path.Combine(folder, "page-1.pgm")),
                ("PATH", $"{Path.Combine(AppContext.BaseDirectory, "Inbox", "scanner")}:{Environment.GetEnvironmentVariable("PATH")}"));
            await station.RunAsync(Token, "init");
            var pdf = Path.Combine(folder, "copy.pdf");
            await station.RunAsync(Token, "print", "help-request", "--output", pdf);
            using (var paper = Process.Start("pdftoppm", ["-r", "300", "-gray", pdf, Path.Combine(folder, "page")]))
                await paper.WaitForExitAsync(Token);

            var (exitCode, output, errors) = await station.RunAsync(Token, "scan", "--device", "pnm:0");
            Assert.AreEqual(0, exitCode, errors);
            Assert.Contains("1 page enregistrée, 1 dépôt", output);
            Assert.Contains("il manque la page 2 sur 2", output);
            Assert.HasCount(1, await station.StoredAsync(Token));
            Assert.IsEmpty(Directory.GetFileSystemEntries(station.Folder("work")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public async Task Importing_without_a_store_is_a_broken_setup()
    {
        using var station = Station();
        var file = Path.Combine(station.Outside, "a.pdf");
        await File.WriteAllTextAsync(file, "anything", Token);
        var (exitCode, _, errors) = await station.RunAsync(Token, "import", file);
        Assert.AreEqual(2, exitCode);
        Assert.Contains("public sealing key", errors);
    }

    private static ScannerStation Station(params (string Name, string Value)[] more) => new([
        ("Templates__Directory", Path.Combine(Repository.Root, "forms-templates")), ("Inbox__PollMilliseconds", "100"), ("Inbox__StablePolls", "2"), .. more,
    ]);
}
