using System.Diagnostics;
using Driving;
using Kiosk.Speech;
using Kiosk.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Speech;

/// <summary>What the engine does never keeps anybody from asking for help.</summary>
[TestClass]
public sealed class EngineTests
{
    [TestMethod]
    public async Task Without_an_engine_no_key_offers_to_listen_and_the_log_says_so_once()
    {
        using var logs = new LogCatcher();
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<ILoggerProvider>(logs), "Speech:Command=no-such-engine");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);

        await elder.BringAnswersAsync();

        Assert.AreEqual(0, await elder.Page.Locator("#listen, #voice").CountAsync());
        await elder.TapAsync("send");
        Assert.HasCount(1, await kiosk.DepositsAsync());
        Assert.HasCount(1, logs.Lines.Where(line => line.Contains("no-such-engine is not installed", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public async Task Reading_aloud_can_be_switched_off()
    {
        using var logs = new LogCatcher();
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<ILoggerProvider>(logs), "Speech:Command=");
        Assert.IsFalse(kiosk.Services.GetRequiredService<Voice>().IsOffered);
        Assert.IsFalse(logs.Lines.Any(line => line.Contains("read aloud", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("exec sleep 600", "longer than 1 s")]
    [DataRow("(sleep 600; echo) &\nwait", "longer than 1 s")]
    [DataRow("exec cat /dev/zero", "gave more than")]
    [DataRow("echo 'Ginette said so' >&2; exit 3", "ended with code 3")]
    [DataRow("echo hello", "no WAV file")]
    public async Task An_engine_that_misbehaves_is_stopped_and_its_key_is_not_there(string body, string reason)
    {
        using var engine = FakeEngine.Doing(body);
        using var logs = new LogCatcher();
        var clock = Stopwatch.StartNew();
        // On a busy machine a second may pass before an engine has done anything: only what never ends is held to it.
        var limit = reason.StartsWith("longer", StringComparison.Ordinal) ? 1 : 25;
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<ILoggerProvider>(logs), [.. engine.Settings, $"Speech:LimitSeconds={limit}"]);

        Assert.IsFalse(kiosk.Services.GetRequiredService<Voice>().IsOffered);
        Assert.IsLessThan(TimeSpan.FromSeconds(30), clock.Elapsed);
        Assert.AreEqual(1, engine.RunCount);
        Assert.HasCount(1, logs.Lines.Where(line => line.Contains(reason, StringComparison.Ordinal)).ToList());
        Assert.IsFalse(logs.Lines.Any(line => line.Contains("Ginette", StringComparison.Ordinal)), "what the engine complains of is not logged");
        Assert.AreEqual("", string.Join('\n', ProcessesIn(engine.FolderPath)), "the whole tree is gone");
    }

    [TestMethod]
    public async Task The_engine_learns_nothing_of_the_environment()
    {
        using var engine = FakeEngine.Doing("if env | grep -v -e '^PATH=' -e '^LC_ALL=' -e '^PWD=' -e '^_=' -e '^SHLVL=' > /dev/null; then exit 9; fi\nexec cat '{folder}/tone.wav'");
        await using var kiosk = await KioskServer.StartAsync(engine.Settings);

        Assert.IsTrue(kiosk.Services.GetRequiredService<Voice>().IsOffered);
    }

    [TestMethod]
    public async Task The_text_is_not_among_the_arguments()
    {
        using var engine = FakeEngine.Doing("text=$(cat)\ncase \"$*\" in '-v fr -s 140') exec cat '{folder}/tone.wav';; esac\nexit 9");
        await using var kiosk = await KioskServer.StartAsync(engine.Settings);

        Assert.IsTrue(kiosk.Services.GetRequiredService<Voice>().IsOffered);
    }

    [TestMethod]
    [DataRow("Speech:Speed=20", "Speech:Speed")]
    [DataRow("Speech:LimitSeconds=0", "Speech:LimitSeconds")]
    [DataRow("Speech:Recordings=/no/such/folder", "/no/such/folder")]
    public async Task A_setting_that_cannot_be_stops_the_start(string setting, string named)
    {
        var refused = await Assert.ThrowsExactlyAsync<SetupException>(() => KioskServer.StartAsync(setting));
        Assert.Contains(named, refused.Message);
    }

    private static IEnumerable<string> ProcessesIn(string folder) =>
        Directory.GetDirectories("/proc").Select(CommandLine).Where(line => line.Contains(folder, StringComparison.Ordinal));

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
