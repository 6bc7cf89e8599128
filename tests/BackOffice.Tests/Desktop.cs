using Driving;
using Microsoft.Playwright;

namespace BackOffice.Tests;

/// <summary>A colleague at a PC, in a real browser.</summary>
internal sealed class Desktop : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Desktop(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>Goes on in a window where <paramref name="colleague"/> is signed in already.</summary>
    public static async Task<Desktop> OfAsync(TownHall town, Colleague? colleague = null, int widthPx = 1280, IBrowser? browser = null)
    {
        var context = await (browser ?? TestChromium.Browser).NewContextAsync(new() { BaseURL = town.Address, IgnoreHTTPSErrors = browser is null, ViewportSize = new() { Width = widthPx, Height = 900 }, Locale = "fr-FR" });
        context.SetDefaultTimeout(Chromium.PatienceMs);
        if (colleague is not null)
            await context.AddCookiesAsync(colleague.Cookies.GetCookies(new Uri(town.Address)).Cast<System.Net.Cookie>().Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = town.Address, Secure = true, HttpOnly = true }));
        return new Desktop(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
