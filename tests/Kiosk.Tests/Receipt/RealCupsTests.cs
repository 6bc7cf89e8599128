using Driving;
using Kiosk.Receipt;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Receipt;

/// <summary>The receipt through a real CUPS, whose printer keeps the paper as a file.</summary>
[TestClass]
public sealed class RealCupsTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod, CupsCondition]
    public async Task The_number_comes_out_of_a_real_printer_queue_and_nothing_stays_in_the_spool()
    {
        using var cups = await CupsServer.StartAsync(TestContext.CancellationToken);
        await using var kiosk = await KioskServer.StartAsync($"Receipt:Printer={CupsServer.Printer}", $"Receipt:Server={cups.Socket}", "Receipt:LongestSeconds=30");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var reference = await FakeCups.SendAsync(elder);
        await elder.TapAsync("print");
        await elder.Page.GetByText("Le papier s’imprime.").WaitForAsync();
        await CupsServer.AppearsAsync(cups.Paper, TestContext.CancellationToken);

        Assert.Contains(reference, await Poppler.TextAsync(cups.Paper));
        var job = await File.ReadAllTextAsync(cups.Paper + ".job");
        Assert.StartsWith("Kiosk\n", job);
        Assert.Contains("media=Custom.80x", job);
        Assert.DoesNotContain(reference, job);

        // CUPS takes the job away once its backend has ended.
        var printer = kiosk.Services.GetRequiredService<ReceiptPrinter>();
        while (Directory.EnumerateFiles(cups.Spool).Any()) Assert.AreEqual(PrinterState.Ready, await printer.StateAsync(TestContext.CancellationToken));
    }

    [TestMethod, CupsCondition]
    public async Task A_stopped_and_an_unknown_printer_are_told_apart_and_get_nothing()
    {
        using var cups = await CupsServer.StartAsync(TestContext.CancellationToken);
        await cups.PauseAsync();
        await using var stopped = await KioskServer.StartAsync($"Receipt:Printer={CupsServer.Printer}", $"Receipt:Server={cups.Socket}", "Receipt:LongestSeconds=30");
        await using var unknown = await KioskServer.StartAsync("Receipt:Printer=autre", $"Receipt:Server={cups.Socket}", "Receipt:LongestSeconds=30");
        var printer = stopped.Services.GetRequiredService<ReceiptPrinter>();
        Assert.AreEqual(PrinterState.Stopped, await printer.StateAsync(TestContext.CancellationToken));
        Assert.AreEqual(PrinterState.Unknown, await unknown.Services.GetRequiredService<ReceiptPrinter>().StateAsync(TestContext.CancellationToken));
        Assert.IsFalse(await printer.PrintAsync([new("Essai", 14)], TestContext.CancellationToken));
        Assert.IsEmpty(Directory.EnumerateFiles(cups.Spool));
    }
}
