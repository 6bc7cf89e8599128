using Forms.Answers;
using LocalStore.Deposits;

namespace LocalStore.Tests.Deposits;

[TestClass]
public sealed class RefusalTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_full_box_takes_nothing_rather_than_half()
    {
        using var store = TempStore.Ready(o => o.MaximumMegabytes = 1);
        var small = SampleDeposit.OfPaper();
        var large = SampleDeposit.OfPaper(pictureBytes: 2_000_000);
        var outcome = await store.Writer().PutAsync([small, large], [SampleDeposit.SourceOf(small), SampleDeposit.SourceOf(large)], Token);
        Assert.AreEqual(new PutOutcome.StoreFull(), outcome);
        foreach (var table in (string[])["Deposits", "DepositPages", "Sources"]) Assert.AreEqual(0L, store.Ask($"SELECT count(*) FROM {table}"), table);
        Assert.AreEqual(new PutOutcome.Stored(), await store.Writer().PutAsync([small], [], Token));
        Assert.AreEqual("ok", store.Ask("PRAGMA integrity_check"));
    }

    [TestMethod]
    public async Task A_full_box_takes_again_when_deposits_were_taken_out()
    {
        using var store = TempStore.Ready(o => o.MaximumMegabytes = 1);
        List<Deposit> stored = [];
        PutOutcome outcome;
        do
        {
            var next = SampleDeposit.OfPaper(pictureBytes: 200_000);
            outcome = await store.Writer().PutAsync([next], [], Token);
            if (outcome is PutOutcome.Stored) stored.Add(next);
        }
        while (outcome is PutOutcome.Stored);

        Assert.AreEqual(new PutOutcome.StoreFull(), outcome);
        Assert.AreEqual(Removal.Removed, await store.Reader().RemoveAsync(stored[0].Id, Token));
        Assert.AreEqual(new PutOutcome.Stored(), await store.Writer().PutAsync([SampleDeposit.OfPaper(pictureBytes: 200_000)], [], Token));
    }

    [TestMethod]
    public void A_disk_with_too_little_room_counts_as_full()
    {
        using var store = TempStore.Ready();
        var free = new DriveInfo(store.Options.Directory).AvailableFreeSpace / (1024 * 1024);
        var file = store.File with { MinimumFreeMegabytes = (int)Math.Min(int.MaxValue, free + 10_000) };
        Assert.IsTrue(file.LeavesTooLittleRoom(0));
        Assert.IsFalse(store.File.LeavesTooLittleRoom(0));
    }

    [TestMethod]
    public async Task A_box_that_another_holds_for_too_long_is_busy()
    {
        using var store = TempStore.Ready(o => o.BusyTimeoutMilliseconds = 100);
        var kept = SampleDeposit.OfKiosk();
        var writer = store.Writer();
        await writer.PutAsync([kept], [], Token);
        using (var other = store.Connect())
        {
            TempStore.Ask(other, "BEGIN IMMEDIATE");
            Assert.AreEqual(new PutOutcome.StoreBusy(), await writer.PutAsync([SampleDeposit.OfKiosk()], [], Token));
            Assert.AreEqual(Removal.StoreBusy, await store.Reader().RemoveAsync(kept.Id, Token));
        }

        Assert.AreEqual(new PutOutcome.Stored(), await writer.PutAsync([SampleDeposit.OfKiosk()], [], Token));
        Assert.HasCount(2, await store.Reader().ListAsync(Token));
    }
}
