using System.Net;
using Driving;
using Forms.Answers;
using Forms.Templates;
using Kiosk.Receipt;
using Kiosk.Sending;
using Kiosk.Technical;
using LocalStore;
using LocalStore.Deposits;
using LocalStore.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Technical;

/// <summary>What the health page says of the kiosk.</summary>
[TestClass]
public sealed class HealthTests
{
    private static readonly TechnicalWords Words = TechnicalWords.Load();
    private static readonly KioskHealth Healthy = new(
        new DepositBoxCondition.Fine(WaitingDeposits.None, null), new StoreDisk(20_480, true), PrinterState.Ready,
        new DateTimeOffset(2026, 11, 25, 9, 5, 0, TimeSpan.FromHours(1)), new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), "1.0.0", true, 476, true);

    [TestMethod]
    public void A_healthy_kiosk_has_only_good_lines() =>
        Assert.IsTrue(HealthLines.Of(Healthy, Words).All(line => line.State is HealthState.Fine));

    [TestMethod]
    public void Each_trouble_is_told_on_its_line()
    {
        Assert.AreEqual(HealthState.Broken, Line("disk", Healthy with { Disk = new StoreDisk(12, false) }).State);
        Assert.AreEqual(HealthState.Broken, Line("disk", Healthy with { Disk = null }).State);
        Assert.AreEqual(HealthState.Broken, Line("box", Healthy with { Box = new DepositBoxCondition.Broken(new IOException()) }).State);
        Assert.AreEqual(HealthState.ToCheck, Line("box", Healthy with { Box = new DepositBoxCondition.Busy() }).State);
        Assert.AreEqual(HealthState.Broken, Line("printer", Healthy with { Printer = PrinterState.Stopped }).State);
        Assert.AreEqual(HealthState.Broken, Line("clock", Healthy with { Now = Healthy.ProgramDate.AddDays(-1) }).State);
        Assert.AreEqual(HealthState.Broken, Line("clock", Healthy with { Box = new DepositBoxCondition.Fine(WaitingDeposits.OneToNine, Healthy.Now.UtcDateTime.AddHours(1)) }).State);
        Assert.AreEqual(HealthState.ToCheck, Line("page", Healthy with { PageIsAlive = false }).State);
        Assert.AreEqual(HealthState.ToCheck, Line("screen", Healthy with { ScreenIsCalibrated = false }).State);
        Assert.AreEqual("25 novembre 2026, 9 h 05.", Line("clock", Healthy).Detail);
    }

    [TestMethod]
    [DataRow(0, "Aucun.")]
    [DataRow(1, "De 1 à 9.")]
    [DataRow(9, "De 1 à 9.")]
    [DataRow(10, "De 10 à 99.")]
    [DataRow(100, "100 ou plus")]
    public async Task How_many_deposits_wait_is_told_only_roughly(int deposits, string told)
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        var form = kiosk.Services.GetRequiredService<TemplateLibrary>().Newest(new FormId("help-request"))!;
        List<Deposit> stored = [.. Enumerable.Range(0, deposits).Select(_ => KioskDeposit.Of(DepositId.New(), form, new Dictionary<QuestionId, Forms.Filling.Entry>(), new DateOnly(2026, 11, 25)))];
        if (deposits > 0) await DepositBoxWriter.Open(kiosk.Store, SealingKeys.LoadSealer(kiosk.Store), TimeProvider.System).PutAsync(stored, [], CancellationToken.None);
        using var staff = new Staff(kiosk.Address);
        await staff.EnterAsync();
        var page = WebUtility.HtmlDecode(await staff.TextAsync("/technique/health"));
        Assert.Contains(told, page);
        foreach (var deposit in stored) Assert.DoesNotContain(DepositReference.Of(deposit.Id), page);
        Assert.HasCount(deposits, await kiosk.DepositsAsync());
    }

    [TestMethod]
    public async Task A_full_disk_is_told()
    {
        // In memory, where there is never as much room as the option can ask for.
        var folder = Directory.CreateDirectory($"/dev/shm/kiosk-{Guid.NewGuid():N}");
        var store = new StoreOptions { Directory = folder.FullName, MinimumFreeMegabytes = 0 };
        SealingKeys.Create(store);
        DepositBoxSchema.Migrate(store);
        Staff.SetPin(store);
        await using (var kiosk = await KioskServer.StartAsync($"Store:Directory={folder.FullName}", "Store:MinimumFreeMegabytes=100000"))
        {
            using var staff = new Staff(kiosk.Address);
            await staff.EnterAsync();
            Assert.Contains("trop peu pour un dépôt", WebUtility.HtmlDecode(await staff.TextAsync("/technique/health")));
        }

        folder.Delete(recursive: true);
    }

    [TestMethod]
    public async Task A_missing_drop_box_is_told()
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        File.Delete(Path.Combine(kiosk.Store.Directory, "deposits.db"));
        using var staff = new Staff(kiosk.Address);
        await staff.EnterAsync();
        var page = WebUtility.HtmlDecode(await staff.TextAsync("/technique/health"));
        Assert.Contains(Words.BoxBroken, page);
        Assert.Contains(Words.WaitingUnknown, page);
        Assert.IsFalse(File.Exists(Path.Combine(kiosk.Store.Directory, "deposits.db")), "looking makes no box");
    }

    private static HealthLine Line(string id, KioskHealth health) => HealthLines.Of(health, Words).Single(line => line.Id == id);
}
