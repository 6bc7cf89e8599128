using Microsoft.Playwright;

namespace BackOffice.Tests;

/// <summary>One browser for all tests of this project.</summary>
[TestClass]
public sealed class TestChromium
{
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    internal static IBrowser Browser => browser ?? throw new InvalidOperationException("the browser starts before the first test");

    [AssemblyInitialize]
    public static async Task StartAsync(TestContext _)
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync();
    }

    internal static Task<IBrowser> LaunchAsync(params string[] more) => playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", .. more],
    });

    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
