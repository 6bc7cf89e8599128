using Microsoft.Playwright;

namespace Driving;

/// <summary>Debian's Chromium, driven from outside; each visitor has a context of its own in it, as a new profile would be.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // The same engine without windows, profiles and menus: a page takes little more than half the time.
    private const string Shell = "/usr/bin/chromium-headless-shell";
    private const string Whole = "/usr/bin/chromium";

    // The machine's own network is closed; without these the browser asks for hosts at every start.
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    /// <summary>How long a test waits for a page, in milliseconds: beside other tests a program that a page asks may take twenty seconds to begin.</summary>
    public const float PatienceMs = 60_000;

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public IPlaywright Playwright => playwright;

    /// <summary>How the whole browser is started, for what hangs on its profile.</summary>
    public static BrowserTypeLaunchOptions WholeBrowser => Options(Whole);

    public static async Task<Chromium> StartAsync(params string[] more)
    {
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(Options(Shell, more)));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static BrowserTypeLaunchOptions Options(string program, params string[] more) => new() { ExecutablePath = program, Args = [.. Quiet, .. more] };
}
