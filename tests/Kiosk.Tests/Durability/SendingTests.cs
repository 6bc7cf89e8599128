using Driving;
using Forms.Answers;
using LocalStore;
using Microsoft.Data.Sqlite;

namespace Kiosk.Tests.Durability;

/// <summary>« Envoyer » gives one deposit or none, whatever happens meanwhile.</summary>
[TestClass]
public sealed class SendingTests
{
    [TestMethod]
    public async Task Two_taps_at_once_store_one_deposit_and_show_one_number()
    {
        await using var kiosk = await KioskServer.StartAsync();
        using var visitor = new RequestVisitor(new Uri(kiosk.Address));
        await visitor.AskForHelpAsync("Arrieulat", CancellationToken.None);
        var numbers = await Task.WhenAll(visitor.SendAsync(CancellationToken.None), visitor.SendAsync(CancellationToken.None));
        Assert.IsNotNull(numbers[0]);
        Assert.AreEqual(numbers[0], numbers[1]);
        Assert.HasCount(1, await kiosk.DepositsAsync());
    }

    [TestMethod]
    public async Task Reloading_the_confirmation_shows_it_again_and_stores_nothing()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.BringAnswersAsync();
        await elder.TapAsync("send");
        var number = await elder.Page.Locator("#reference").InnerTextAsync();
        await elder.Page.ReloadAsync();
        Assert.AreEqual(number, await elder.Page.Locator("#reference").InnerTextAsync());
        Assert.HasCount(1, await kiosk.DepositsAsync());
    }

    [TestMethod]
    public async Task A_locked_store_says_take_the_paper_and_keeps_the_answers_for_another_try()
    {
        await using var kiosk = await KioskServer.StartAsync("Store:BusyTimeoutMilliseconds=50");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.BringAnswersAsync();
        await using (var lockHolder = new SqliteConnection($"Data Source={Path.Combine(kiosk.Store.Directory, "deposits.db")};Pooling=False"))
        {
            await lockHolder.OpenAsync();
            await using var transaction = lockHolder.BeginTransaction();
            await elder.TapAsync("send");
            Assert.Contains("Prenez le papier", await elder.Page.Locator("h1").InnerTextAsync());
            Assert.IsEmpty(await kiosk.DepositsAsync());
        }

        await elder.TapAsync("send");
        Assert.IsTrue(await elder.Page.Locator("#reference").IsVisibleAsync());
        Assert.HasCount(1, await kiosk.DepositsAsync());
    }

    [TestMethod]
    public async Task A_full_disk_says_take_the_paper_and_the_answers_can_still_be_seen()
    {
        await using var kiosk = await KioskServer.StartAsync("Store:MinimumFreeMegabytes=100000");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.BringAnswersAsync();
        await elder.TapAsync("send");
        Assert.Contains("Prenez le papier", await elder.Page.Locator("h1").InnerTextAsync());
        await elder.TapAsync("back");
        Assert.Contains("Ginette", await elder.Page.Locator("main").InnerTextAsync());
    }

    [TestMethod]
    public async Task A_program_that_is_killed_while_sending_has_stored_each_acknowledged_deposit_once_and_none_by_half()
    {
        var folder = Directory.CreateTempSubdirectory("kiosk-kill-");
        try
        {
            var store = KioskProgram.NewStore(folder.FullName);
            var acknowledged = new List<string>();
            for (var round = 0; round < Rounds; round++) acknowledged.AddRange(await SendUntilKilledAsync(store, round / (double)Rounds));

            var stored = (await KioskProgram.DepositsAsync(store)).Select(deposit => DepositReference.Of(deposit.Id)).ToList();
            CollectionAssert.AllItemsAreUnique(stored);
            CollectionAssert.IsSubsetOf(acknowledged, stored);
            Assert.IsLessThan(2 * Rounds, acknowledged.Count, "some sending must be cut short");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const int Rounds = 8;

    // One deposit is sent to its end, which tells how long that takes here and now; the next is cut after a share of that time.
    private static async Task<IReadOnlyList<string>> SendUntilKilledAsync(StoreOptions store, double share)
    {
        await using var kiosk = await KioskProgram.StartAsync(store);
        using var whole = new RequestVisitor(kiosk.Address);
        using var cut = new RequestVisitor(kiosk.Address);
        await whole.AskForHelpAsync("Arrieulat", CancellationToken.None);
        await cut.AskForHelpAsync("Lasserre", CancellationToken.None);
        var first = await whole.SendAsync(CancellationToken.None) ?? throw new InvalidOperationException($"the first deposit of a round must be acknowledged, and led to {whole.Where}: {whole.Heading}");

        var sending = cut.SendAsync(CancellationToken.None);
        await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(whole.Milliseconds[^2] * share)));
        await kiosk.KillAsync();
        try
        {
            return await sending is { } second ? [first, second] : [first];
        }
        catch (HttpRequestException)
        {
            return [first];
        }
    }
}
