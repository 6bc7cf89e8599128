using FormScanner.Commands;
using FormScanner.Inbox.Scanning;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class ScannerTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public void The_feeder_is_found_under_the_names_makers_give_it()
    {
        var plain = DeviceOptions.Parse("    --source Flatbed|ADF [Flatbed]\n    --resolution 75|300dpi [75]\n    --mode Lineart|Gray|Color [Color]\n    -x 0..215.9mm [215.9]\n");
        Assert.AreEqual(("ADF", null, "Flatbed"), (plain.Feeder(duplex: false), plain.Feeder(duplex: true), plain.Flatbed));
        Assert.AreEqual((true, true, true, false), (plain.Grey, plain.Resolution, plain.Width, plain.Height));
        var duplex = DeviceOptions.Parse("    --source ADF Front|ADF Back|ADF Duplex [ADF Front]\n");
        Assert.AreEqual(("ADF Front", "ADF Duplex", null), (duplex.Feeder(duplex: false), duplex.Feeder(duplex: true), duplex.Flatbed));
        Assert.IsEmpty(DeviceOptions.Parse("nothing of this").Sources);
    }

    [TestMethod]
    [SaneCondition]
    public async Task The_pages_of_a_feeder_travel()
    {
        using var folder = new TempFolder();
        var scanner = new Scanner("test");
        var can = await scanner.OptionsAsync(Token);
        var outcome = await scanner.ScanAsync(can, duplex: false, folder.Path, Token);
        // SANE's test device says its feeder is empty after ten pages.
        Assert.HasCount(10, ((ScanOutcome.Scanned)outcome).Files);
        foreach (var file in ((ScanOutcome.Scanned)outcome).Files) Assert.IsGreaterThan(100_000, new FileInfo(file).Length);
    }

    [TestMethod]
    [SaneCondition]
    public async Task A_scanner_that_is_not_there_or_cannot_do_both_sides_is_named()
    {
        using var folder = new TempFolder();
        var missing = await Assert.ThrowsExactlyAsync<SetupException>(() => new Scanner("no-such-thing:1").OptionsAsync(Token));
        Assert.Contains("no-such-thing:1", missing.Message);
        var scanner = new Scanner("test");
        var can = await scanner.OptionsAsync(Token);
        var oneSided = await Assert.ThrowsExactlyAsync<SetupException>(() => scanner.ScanAsync(can, duplex: true, folder.Path, Token));
        Assert.Contains("both sides", oneSided.Message);
    }

    private sealed class TempFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("kiosk-scan-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
