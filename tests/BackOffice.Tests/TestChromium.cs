using Driving;
using Microsoft.Playwright;

namespace BackOffice.Tests;

/// <summary>One browser for all tests of this project.</summary>
[TestClass]
public sealed class TestChromium
{
    private static Chromium? shared;

    internal static IBrowser Browser => shared?.Browser ?? throw new InvalidOperationException("the browser starts before the first test");

    [AssemblyInitialize]
    public static async Task StartAsync(TestContext _)
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        shared = await Chromium.StartAsync();
    }

    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        if (shared is not null) await shared.DisposeAsync();
    }
}
