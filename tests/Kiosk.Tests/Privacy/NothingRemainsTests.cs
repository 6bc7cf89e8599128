using System.Security.Cryptography;
using System.Text.Json;
using Driving;
using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Testing;

namespace Kiosk.Tests.Privacy;

/// <summary>K8: a second after the end nothing of the visitor is left, wherever one looks.</summary>
[TestClass]
public sealed class NothingRemainsTests
{
    // Drawn anew for each test: what another run left behind, or another test writes meanwhile, is not this visitor's.
    private readonly string name = $"Zyxo{Drawn("abcdefghijklmnopqrstuvwxyz", 8)}";
    private readonly string firstName = $"Quetz{Drawn("abcdefghijklmnopqrstuvwxyz", 8)}";
    private readonly string street = $"Rue de l'{Drawn("abcdefghijklmnopqrstuvwxyz", 10)}";
    private readonly string phone = $"05 36 {Drawn("0123456789", 2)} {Drawn("0123456789", 2)} {Drawn("0123456789", 2)}";

    private string[] Planted => [name, firstName, street, phone, phone.Replace(" ", "", StringComparison.Ordinal)];

    [TestMethod]
    [DataRow("send")]
    [DataRow("leave")]
    [DataRow("goodbye")]
    public async Task Nothing_of_a_visitor_is_left_in_browser_memory_folders_or_logs(string end)
    {
        var began = TimeProvider.System.GetUtcNow();
        using var logs = new LogCatcher();
        await using var kiosk = await KioskServer.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace)), "Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft.AspNetCore=Trace");
        var profile = ProfileAsDeployed();
        try
        {
            await using (var context = await TestChromium.Shared.Playwright.Chromium.LaunchPersistentContextAsync(profile.FullName, Launch(kiosk)))
            {
                await using var elder = await Elder.InAsync(context);
                await elder.AskForHelpAsync(name, firstName, phone, street);
                await EndAsync(elder, end);
                await elder.Page.ArriveAsync("/");
                Assert.AreEqual(0, kiosk.Services.GetRequiredService<VisitBook>().Count);
                AssertFree(await elder.Page.ContentAsync());
                Assert.AreEqual("0 0", await elder.Page.EvaluateAsync<string>("() => `${localStorage.length} ${sessionStorage.length}`"));
                AssertFree(await elder.Page.EvaluateAsync<string>("() => document.cookie"));
                for (var steps = 0; steps < 8 && await elder.Page.GoBackAsync() is not null; steps++) AssertFree(await elder.Page.ContentAsync());
            }

            string[] folders = [profile.FullName, kiosk.Folder, Path.GetTempPath()];
            var traces = Traces.In(folders, began, Planted);
            Assert.IsEmpty(traces, string.Join('\n', traces));
            foreach (var line in logs.Lines) AssertFree(line);
            Assert.IsNotEmpty(logs.Lines);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    [TestMethod]
    public async Task The_search_for_traces_finds_what_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("kiosk-traces-");
        try
        {
            var began = TimeProvider.System.GetUtcNow();
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "log"), $"a line with {name} in it");
            Assert.HasCount(1, Traces.In([folder.FullName], began, Planted));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The policy of deploy/ switches off what Chromium would remember of fields that say what they ask (WCAG 1.3.5); a test browser takes the same from its profile.
    private static DirectoryInfo ProfileAsDeployed()
    {
        using var policies = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "chromium-policies.json")));
        var remembers = policies.RootElement.GetProperty("AutofillAddressEnabled").GetBoolean();
        var profile = Directory.CreateTempSubdirectory("kiosk-profile-");
        File.WriteAllText(Path.Combine(profile.CreateSubdirectory("Default").FullName, "Preferences"), JsonSerializer.Serialize(new { autofill = new { profile_enabled = remembers } }));
        return profile;
    }

    private static string Drawn(string characters, int length) => RandomNumberGenerator.GetString(characters, length);

    private static BrowserTypeLaunchPersistentContextOptions Launch(KioskServer kiosk)
    {
        var browser = Chromium.WholeBrowser;
        return new() { ExecutablePath = browser.ExecutablePath, Args = browser.Args, BaseURL = kiosk.Address, ViewportSize = new() { Width = 1920, Height = 1080 }, HasTouch = true };
    }

    private static async Task EndAsync(Elder elder, string end)
    {
        switch (end)
        {
            case "send":
                await elder.TapAsync("send");
                await elder.TapAsync("finish");
                break;
            case "leave":
                await elder.TapAsync("leave");
                await elder.TapAsync("leave-yes");
                break;
            default:
                await elder.Page.GotoAsync("/goodbye");
                break;
        }
    }

    private void AssertFree(string text)
    {
        foreach (var word in Planted) Assert.DoesNotContain(word, text);
    }
}
