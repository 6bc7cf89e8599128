using Driving;
using Kiosk.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Receipt;

/// <summary>« Imprimer ce numéro ».</summary>
[TestClass]
public sealed class ReceiptTests
{
    [TestMethod]
    public async Task The_number_is_printed_on_request_once_and_nothing_of_the_person()
    {
        using var cups = new FakeCups();
        await using var kiosk = await KioskServer.StartAsync(cups.Settings);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var reference = await FakeCups.SendAsync(elder);
        Assert.IsFalse(File.Exists(cups.Slip), "nothing is printed before somebody asks");

        await elder.TapAsync("print");
        await elder.Page.GetByText("Le papier s’imprime.").WaitForAsync();
        Assert.AreEqual(0, await elder.Page.Locator("#print").CountAsync());
        Assert.AreEqual(reference, await elder.Page.Locator("#reference").InnerTextAsync());

        var text = (await Poppler.TextAsync(cups.Slip)).Replace('\u00A0', ' ');
        foreach (var said in (string[])["Valmorel-sur-Garonne", "Votre numéro", reference, "05 36 49 10 10", "Un agent de la mairie"])
            Assert.Contains(said, text);
        Assert.MatchesRegex("Demande d.aide", text);
        foreach (var personal in (string[])["Arrieulat", "Ginette", "05 36 49 99 01", "Halle", "courses"])
            Assert.DoesNotContain(personal, text, StringComparison.OrdinalIgnoreCase);
        // The day, and no hour.
        Assert.DoesNotMatchRegex(@"\d\s*[h:]\s*\d\d", text);
        Assert.DoesNotContain("not embedded", await Poppler.FontsAsync(cups.Slip));
        Assert.AreEqual("once\n", await File.ReadAllTextAsync(cups.In("calls")));
    }

    [TestMethod]
    public async Task Two_quick_wishes_print_one_paper()
    {
        using var cups = new FakeCups();
        await using var kiosk = await KioskServer.StartAsync(cups.Settings);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await FakeCups.SendAsync(elder);
        const string twice = "async () => { const form = document.querySelector('form[action=\"/receipt\"]'); const post = () => fetch('/receipt', { method: 'POST', body: new URLSearchParams(new FormData(form)) }); await Promise.all([post(), post()]); }";
        await elder.Page.EvaluateAsync(twice);
        Assert.AreEqual("once\n", await File.ReadAllTextAsync(cups.In("calls")));
    }

    [TestMethod]
    public async Task The_printing_program_is_told_no_name_and_sees_next_to_no_environment()
    {
        using var cups = new FakeCups();
        await using var kiosk = await KioskServer.StartAsync(cups.Settings);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var reference = await FakeCups.SendAsync(elder);
        await elder.TapAsync("print");
        await elder.Page.GetByText("Le papier s’imprime.").WaitForAsync();

        var arguments = await File.ReadAllLinesAsync(cups.In("arguments"));
        Assert.AreEqual("-d guichet -s -t Kiosk", string.Join(' ', arguments[..5]));
        CollectionAssert.Contains(arguments, "job-hold-until=no-hold");
        Assert.IsTrue(arguments.Any(argument => argument.StartsWith("media=Custom.80x", StringComparison.Ordinal)));
        Assert.DoesNotContain(reference, string.Join(' ', arguments));
        var seen = (await File.ReadAllLinesAsync(cups.In("environment"))).Select(line => line.Split('=')[0]).Except(["PWD", "OLDPWD", "SHLVL", "_"]).Order();
        Assert.AreEqual("LC_ALL PATH", string.Join(' ', seen));
    }

    [TestMethod]
    public async Task Without_a_printer_no_paper_is_offered()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await FakeCups.SendAsync(elder);
        Assert.AreEqual(0, await elder.Page.Locator("#print").CountAsync());
    }

    [TestMethod]
    [DataRow("exit 1", "is idle.", DisplayName = "lp refuses")]
    [DataRow("sleep 300 & echo $! > \"$(dirname \"$0\")/child\"; wait", "is idle.", DisplayName = "lp hangs")]
    [DataRow(null, "disabled since Mon -", DisplayName = "the printer is stopped")]
    public async Task A_printer_that_fails_is_told_in_a_plain_sentence_and_the_log_has_no_number(string? printing, string state)
    {
        using var cups = new FakeCups(printing, state);
        using var log = new LogCatcher();
        await using var kiosk = await KioskServer.StartAsync(services => services.AddLogging(logging => logging.AddProvider(log)), [.. cups.Settings, "Receipt:LongestSeconds=1"]);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var reference = await FakeCups.SendAsync(elder);
        await elder.TapAsync("print");
        await elder.Page.GetByText("Rien ne s’imprime. Notez votre numéro.").WaitForAsync();

        Assert.IsTrue(await elder.Page.Locator("#print").IsVisibleAsync(), "it may be tried again");
        Assert.IsTrue(log.Lines.Any(line => line.Contains("No receipt was printed", StringComparison.Ordinal)));
        Assert.IsFalse(log.Lines.Any(line => line.Contains(reference, StringComparison.Ordinal)));
        Assert.IsFalse(File.Exists(cups.Slip));
        if (File.Exists(cups.In("child"))) Assert.IsFalse(IsAlive(await File.ReadAllTextAsync(cups.In("child"))), "what hung is gone, with its children");
    }

    [TestMethod]
    public async Task A_missing_printing_program_is_a_printer_that_fails()
    {
        await using var kiosk = await KioskServer.StartAsync("Receipt:Printer=guichet", "Receipt:StateCommand=/nowhere/lpstat", "Receipt:Command=/nowhere/lp");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await FakeCups.SendAsync(elder);
        await elder.TapAsync("print");
        await elder.Page.GetByText("Rien ne s’imprime.").WaitForAsync();
    }

    [TestMethod]
    public void Each_wrong_option_is_named()
    {
        var options = new Kiosk.Receipt.ReceiptOptions { Printer = "-o raw", Paper = "A5", Command = " ", StateCommand = "", Server = "-x", LongestSeconds = 0 };
        var problems = options.Problems();
        foreach (var name in (string[])["Printer", "Paper", "Command", "StateCommand", "Server", "LongestSeconds"])
            Assert.IsTrue(problems.Any(problem => problem.StartsWith($"Receipt:{name} ", StringComparison.Ordinal)), name);
        Assert.IsEmpty(new Kiosk.Receipt.ReceiptOptions().Problems());
    }

    // A process that ended but that nobody asked about yet has no command line any more.
    private static bool IsAlive(string pid) => File.Exists($"/proc/{pid.Trim()}/cmdline") && File.ReadAllText($"/proc/{pid.Trim()}/cmdline").Length > 0;
}
