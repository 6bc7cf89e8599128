using Driving;
using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Kiosk.Tests.Privacy;

/// <summary>K8: a second after the end nothing of the visitor is left, wherever one looks.</summary>
[TestClass]
public sealed class NothingRemainsTests
{
    private const string Name = "Zyxomirande";
    private const string FirstName = "Quetzaline";
    private const string Street = "Rue de l'Inventée";
    private const string Phone = "05 36 49 98 76";
    private const string StoredPhone = "0536499876";

    private static readonly string[] Planted = [Name, FirstName, Street, Phone, StoredPhone];

    [TestMethod]
    [DataRow("send")]
    [DataRow("leave")]
    [DataRow("goodbye")]
    public async Task Nothing_of_a_visitor_is_left_in_browser_memory_folders_or_logs(string end)
    {
        using var logs = new LogCatcher();
        await using var kiosk = await KioskServer.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace)), "Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft.AspNetCore=Trace");
        var profile = Directory.CreateTempSubdirectory("kiosk-profile-");
        try
        {
            await using (var context = await TestChromium.Shared.Playwright.Chromium.LaunchPersistentContextAsync(profile.FullName, Launch(kiosk)))
            {
                await using var elder = await Elder.InAsync(context);
                await elder.AskForHelpAsync(Name, FirstName, Phone, Street);
                await EndAsync(elder, end);
                await elder.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
                Assert.AreEqual(0, kiosk.Services.GetRequiredService<VisitBook>().Count);
                AssertFree(await elder.Page.ContentAsync());
                Assert.AreEqual("0 0", await elder.Page.EvaluateAsync<string>("() => `${localStorage.length} ${sessionStorage.length}`"));
                AssertFree(await elder.Page.EvaluateAsync<string>("() => document.cookie"));
                for (var steps = 0; steps < 25 && await elder.Page.GoBackAsync() is not null; steps++) AssertFree(await elder.Page.ContentAsync());
            }

            string[] folders = [profile.FullName, kiosk.Folder, Path.GetTempPath()];
            Assert.IsEmpty(Traces.In(folders, Planted));
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
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "log"), $"a line with {Name} in it");
            Assert.HasCount(1, Traces.In([folder.FullName], Planted));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static BrowserTypeLaunchPersistentContextOptions Launch(KioskServer kiosk)
    {
        var browser = Chromium.Options();
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

    private static void AssertFree(string text)
    {
        foreach (var word in Planted) Assert.DoesNotContain(word, text);
    }
}
