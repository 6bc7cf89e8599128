using System.Diagnostics;
using Testing.Inbox;

namespace EndToEnd.Tests.Inbox;

/// <summary>SIGKILL at any moment: every page ends exactly once in the store, or is still in the inbox.</summary>
[TestClass]
public sealed class KillTests
{
    // Two stores side by side, so that both cores are busy.
    private const int RoundsEach = 100;

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public Task Two_hundred_killed_watches_lose_no_page_and_double_none() =>
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
            // One watch in eight dies while it starts, the others from the moment they have taken something in hand.
            if (round % 8 != 0) await AtWorkAsync(station, watch);
            if (random.Next(2) == 0) Drop(station, dropped, 1);
            await Task.Delay(random.Next(120), Token);
            watch.Kill();
            await watch.WaitForExitAsync(Token);
            if (round % 20 == 19) await AssertOnceAsync(station, dropped, $"seed {seed}, round {round}");
        }

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

    private async Task AtWorkAsync(ScannerStation station, Process watch)
    {
        var before = Directory.GetFiles(station.Inbox).Length;
        var old = Directory.Exists(station.Folder("work")) ? Directory.GetDirectories(station.Folder("work")).ToHashSet() : [];
        while (Directory.GetFiles(station.Inbox).Length == before && !Directory.GetDirectories(station.Folder("work")).Any(folder => !old.Contains(folder) && Holds(folder)))
            await TickAsync(watch);
    }

    private static bool Holds(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    private async Task TickAsync(Process watch)
    {
        Assert.IsFalse(watch.HasExited, "the watch ended by itself");
        await Task.Delay(2, Token);
    }

    private async Task AssertOnceAsync(ScannerStation station, Dictionary<string, string> dropped, string when)
    {
        var stored = await station.StoredPagesAsync(Token);
        Assert.AreEqual(stored.Count, stored.Distinct().Count(), $"{when}: a page is in the store twice");
        var lost = dropped.Where(file => !File.Exists(file.Value) && !stored.Contains(file.Key)).Select(file => file.Key).ToList();
        Assert.IsEmpty(lost, $"{when}: pages are neither in the inbox nor in the store");
    }
}
