using Driving;
using Microsoft.Playwright;

namespace Kiosk.Tests;

/// <summary>One browser for all tests of this project.</summary>
[TestClass]
public sealed class TestChromium
{
    private static Chromium? chromium;

    internal static Chromium Shared => chromium ?? throw new InvalidOperationException("the browser starts before the first test");

    [AssemblyInitialize]
    public static async Task StartAsync(TestContext _)
    {
        // As patient as everything else: on a busy machine a page takes seconds.
        Assertions.SetDefaultExpectTimeout(20_000);
        chromium = await Chromium.StartAsync();
    }

    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
    }
}
