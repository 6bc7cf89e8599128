using System.Diagnostics;
using Testing.Inbox;

namespace EndToEnd.Tests.Inbox;

/// <summary>SIGKILL at any moment: every page ends exactly once in the store, or is still in the inbox.</summary>
[TestClass]
public sealed class KillTests
{
    // Two stores side by side, so that both cores are busy.
    private const int RoundsEach = 24;

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public Task Killed_watches_lose_no_page_and_double_none() =>
        Task.WhenAll(Task.Run(() => KillAsync(seed: 1), Token), Task.Run(() => KillAsync(seed: 2), Token));

    private async Task KillAsync(int seed)
    {
        using var station = new ScannerStation(
            ("Inbox__Reader", FakeReader.Path), ("Inbox__PollMilliseconds", "10"), ("Inbox__StablePolls", "1"), ("DOTNET_TieredPGO", "0"));
        Assert.AreEqual(0, (await station.RunAsync(Token, "init")).ExitCode);
        var random = new Random(seed);
        var dropped = new Dictionary<string, string>();
        for (var round = 0; round < RoundsEach; round++)
        {
            Drop(station, dropped, random.Next(1, 4));
            using var watch = station.Start("watch");
            // The moments between two steps are short, so each step in turn is waited for; the last wait is of a random length.
            var step = (Step)(round % Enum.GetValues<Step>().Length);
            await ReachedAsync(station, watch, step);
            if (random.Next(3) == 0) Drop(station, dropped, 1);
            await Task.Delay(random.Next(step == Step.Starting ? 400 : 25), Token);
            watch.Kill();
            await watch.WaitForExitAsync(Token);
            if (round % 12 == 11) await AssertOnceAsync(station, dropped, $"seed {seed}, round {round}");
        }

        // An inbox that this watch empties itself shows that it is up and hears the signal to end.
        Drop(station, dropped, 1);
        using (var last = station.Start("watch"))
        {
            while (Directory.EnumerateFiles(station.Inbox).Any()) await TickAsync(last);
            Assert.AreEqual(0, await ScannerStation.TerminateAsync(last, Token));
        }

        await AssertOnceAsync(station, dropped, $"seed {seed}, at the end");
        Assert.HasCount(dropped.Count, await station.StoredPagesAsync(Token));
        Assert.HasCount(dropped.Count, Directory.GetFiles(station.Folder("archive"), "*.sealed", SearchOption.AllDirectories));
        Assert.IsEmpty(Directory.GetFiles(station.Folder("archive"), "*.new", SearchOption.AllDirectories));
        Assert.IsEmpty(Directory.GetFileSystemEntries(station.Folder("work")));
        Assert.IsEmpty(Directory.GetFileSystemEntries(station.Folder("rejected")));
    }

    // Every file holds one page with a name of its own; two files make a form.
    private static void Drop(ScannerStation station, Dictionary<string, string> dropped, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = dropped.Count;
            var name = $"N{number}";
            var page = FakePage.Of(FakePage.SerialOf(number / 2), 1 + (number % 2)).SignedBy(name).WithPictureOf(20_000);
            dropped[name] = station.Drop($"{number}.pdf", FakePage.File(page));
        }
    }

    private async Task ReachedAsync(ScannerStation station, Process watch, Step step)
    {
        if (step == Step.Starting) return;
        var waiting = Directory.GetFiles(station.Inbox).Length;
        var before = Sign(station, step);
        // A step may be over before it was seen; a shrinking inbox ends the wait for every one.
        while (Sign(station, step) == before && Directory.GetFiles(station.Inbox).Length == waiting) await TickAsync(watch);
    }

    private static string Sign(ScannerStation station, Step step)
    {
        try
        {
            return step switch
            {
                Step.Taking => string.Join(' ', Directory.GetFiles(station.Folder("work"), "*.pdf", SearchOption.AllDirectories)),
                Step.Storing => $"{new FileInfo(station.Folder("deposits.db-wal")) is { Exists: true, Length: > 0 }}",
                Step.Archiving => $"{Directory.GetFiles(station.Folder("archive"), "*", SearchOption.AllDirectories).Length}",
                _ => "",
            };
        }
        catch (DirectoryNotFoundException)
        {
            return "";
        }
    }

    private async Task TickAsync(Process watch)
    {
        Assert.IsFalse(watch.HasExited, "the watch ended by itself");
        await Task.Delay(4, Token);
    }

    private async Task AssertOnceAsync(ScannerStation station, Dictionary<string, string> dropped, string when)
    {
        var stored = await station.StoredPagesAsync(Token);
        Assert.AreEqual(stored.Count, stored.Distinct().Count(), $"{when}: a page is in the store twice");
        var lost = dropped.Where(file => !File.Exists(file.Value) && !stored.Contains(file.Key)).Select(file => file.Key).ToList();
        Assert.IsEmpty(lost, $"{when}: pages are neither in the inbox nor in the store");
    }

    private enum Step
    {
        Starting,
        Taking,
        Storing,
        Archiving,
        Deleting,
    }
}
