using FormScanner.Inbox;
using LocalStore.Deposits;
using Microsoft.Extensions.Logging;
using Testing.Inbox;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class InboxWatchTests
{
    private const string Serial = "K7Q2M9XA00";
    private readonly List<BatchReport> shown = [];
    private readonly LineLogger logger = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task Hidden_unfinished_and_linked_files_are_not_touched()
    {
        using var inbox = new TempInbox();
        foreach (var name in (string[])[".hidden.pdf", "a.pdf.part", "b.TMP", "~lock.pdf", "c.pdf~"]) inbox.Drop(name, FakePage.Of(Serial, 1));
        File.CreateSymbolicLink(Path.Combine(inbox.Folders.Inbox, "link.pdf"), "/etc/passwd");
        Directory.CreateDirectory(Path.Combine(inbox.Folders.Inbox, "folder.pdf"));
        inbox.Drop("real.pdf", FakePage.Of(Serial, 1), FakePage.Of(Serial, 2));
        await LookAsync(Watch(inbox), 3);
        Assert.AreEqual(2, shown.Single().PagesStored);
        Assert.HasCount(6, inbox.Waiting);
    }

    [TestMethod]
    public async Task Files_that_arrive_together_are_one_pile()
    {
        using var inbox = new TempInbox();
        inbox.Drop("recto.pdf", FakePage.Of(Serial, 1));
        inbox.Drop("verso.pdf", FakePage.Of(Serial, 2));
        await LookAsync(Watch(inbox), 2);
        Assert.IsEmpty((await inbox.StoredAsync(Token)).Single().Problems);
    }

    [TestMethod]
    public async Task A_share_that_goes_away_is_told_of_once_and_taken_up_again_when_it_is_back()
    {
        using var inbox = new TempInbox();
        var watch = Watch(inbox);
        inbox.Drop("Mme DURAND.pdf", FakePage.Of(Serial, 1));
        await LookAsync(watch, 1);
        Directory.Move(inbox.Folders.Inbox, inbox.Folders.Inbox + "-away");
        await LookAsync(watch, 5);
        Directory.Move(inbox.Folders.Inbox + "-away", inbox.Folders.Inbox);
        await LookAsync(watch, 2);
        Assert.HasCount(1, logger.Lines.Where(line => line.Contains("cannot be looked into", StringComparison.Ordinal)));
        Assert.HasCount(1, logger.Lines.Where(line => line.Contains("is back", StringComparison.Ordinal)));
        Assert.HasCount(1, await inbox.StoredAsync(Token));
        Assert.DoesNotContain("DURAND", string.Join('\n', logger.Lines.Concat(shown.SelectMany(report => report.Remarks))));
    }

    [TestMethod]
    public async Task A_full_store_is_told_of_and_the_file_is_stored_when_there_is_room()
    {
        using var inbox = new TempInbox();
        inbox.Settings.Store.MaximumMegabytes = 1;
        inbox.Drop("DURAND.pdf", FakePage.Of(Serial, 1).WithPictureOf(2_000_000));
        await LookAsync(Watch(inbox), 2);
        Assert.Contains("full", logger.Lines.Single());
        Assert.DoesNotContain("DURAND", logger.Lines.Single());
        Assert.HasCount(1, inbox.Waiting);
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_put_away_does_not_hold_up_the_others()
    {
        using var inbox = new TempInbox();
        var stuck = FakePage.File(FakePage.Foreign());
        var digest = FileDigest.Of(System.Text.Encoding.UTF8.GetBytes(stuck));
        Directory.CreateDirectory(Path.Combine(inbox.Folders.Rejected, digest.Hex[..12] + ".explication.txt"));
        inbox.Drop("stuck.pdf", stuck);
        inbox.Drop("good.pdf", FakePage.Of(Serial, 1), FakePage.Of(Serial, 2));
        await LookAsync(Watch(inbox), 2);
        Assert.AreEqual("stuck.pdf", inbox.Waiting.Single());
        Assert.HasCount(1, await inbox.StoredAsync(Token));
        Assert.HasCount(1, inbox.Archived);
    }

    [TestMethod]
    public async Task A_watch_that_is_told_to_end_ends_cleanly()
    {
        using var inbox = new TempInbox();
        inbox.Settings.Inbox.PollMilliseconds = 10;
        inbox.Drop("a.pdf", FakePage.Of(Serial, 1));
        using var end = new CancellationTokenSource();
        // The report of the first batch ends the watch.
        var watch = new InboxWatch(inbox.Settings, inbox.Importer, _ => end.Cancel(), TimeProvider.System, logger);
        await watch.RunAsync(end.Token);
        Assert.IsEmpty(inbox.Waiting);
        Assert.Contains("has ended", logger.Lines[^1]);
    }

    [TestMethod]
    public void Two_watchers_do_not_share_a_store()
    {
        using var inbox = new TempInbox();
        using (InboxLock.Take(inbox.Settings.Store.Directory))
            Assert.Contains("another", Assert.ThrowsExactly<FormScanner.Commands.SetupException>(() => InboxLock.Take(inbox.Settings.Store.Directory)).Message);
        InboxLock.Take(inbox.Settings.Store.Directory).Dispose();
    }

    [TestMethod]
    public void The_pause_after_failures_grows_up_to_a_minute()
    {
        var delay = new GrowingDelay(30);
        var pauses = new List<int>();
        for (var failure = 0; failure < 7; failure++)
        {
            delay.Failed();
            var pause = 0;
            while (delay.Skips()) pause++;
            pauses.Add(pause);
        }

        Assert.AreEqual("1 3 7 15 30 30 30", string.Join(' ', pauses));
    }

    private InboxWatch Watch(TempInbox inbox) => new(inbox.Settings, inbox.Importer, shown.Add, TimeProvider.System, logger);

    private static async Task LookAsync(InboxWatch watch, int times)
    {
        for (var look = 0; look < times; look++) await watch.LookAsync();
    }

    private sealed class LineLogger : ILogger<InboxWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
