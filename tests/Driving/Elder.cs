using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Driving;

/// <summary>Somebody at the screen, who touches what can be seen and types with the keys there are.</summary>
public sealed class Elder : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Elder(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>How many times the screen was touched, typing apart.</summary>
    public int Taps { get; private set; }

    public static async Task<Elder> AtAsync(KioskServer kiosk, Chromium chromium, bool script = true, bool reducedMotion = true)
    {
        var elder = await BesideAsync(kiosk, chromium, script, reducedMotion);
        await elder.Page.GotoAsync("/");
        return elder;
    }

    /// <summary>At one question of a form, without touching the way there.</summary>
    public static async Task<Elder> AtQuestionAsync(KioskServer kiosk, Chromium chromium, string question, string form = "help-request")
    {
        var elder = await BesideAsync(kiosk, chromium, script: true, reducedMotion: true);
        await elder.FollowAsync(new Uri(kiosk.Address), visitor => visitor.BeginAsync(form, CancellationToken.None));
        await elder.GoToQuestionAsync(question);
        return elder;
    }

    private static async Task<Elder> BesideAsync(KioskServer kiosk, Chromium chromium, bool script, bool reducedMotion)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = kiosk.Address,
            ViewportSize = new() { Width = ReferenceScreen.WidthPx, Height = ReferenceScreen.HeightPx },
            JavaScriptEnabled = script,
            HasTouch = true,
            ReducedMotion = reducedMotion ? ReducedMotion.Reduce : null,
        });
        context.SetDefaultTimeout(Chromium.PatienceMs);
        return new Elder(context, await context.NewPageAsync());
    }

    /// <summary>In a browser that somebody else started, such as one with a profile on disk.</summary>
    public static async Task<Elder> InAsync(IBrowserContext context)
    {
        var page = context.Pages.Count > 0 ? context.Pages[0] : await context.NewPageAsync();
        await page.GotoAsync("/");
        return new Elder(context, page);
    }

    /// <summary>Touches what has this id, and waits for the page that comes of it, dressed.</summary>
    public async Task TapAsync(string id)
    {
        Taps++;
        await Page.Locator($"#{id}").ClickAsync();
        await Page.WholeAsync();
    }

    /// <summary>Chooses an answer card.</summary>
    public Task ChooseAsync(string value) => TapAsync($"answer-{value}");

    /// <summary>Types as with a keyboard plugged in, and goes on.</summary>
    public async Task TypeAsync(string text, string field = "field")
    {
        await Page.Locator($"#{field}").FillAsync(text);
        await TapAsync("continue");
    }

    /// <summary>From here on time passes on the page only where a test lets it.</summary>
    public async Task StopClockAsync()
    {
        var morning = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        await Page.Clock.InstallAsync(new() { TimeDate = morning });
        await Page.Clock.PauseAtAsync(morning.AddSeconds(1));
    }

    /// <summary>The question on the screen, by its id in the template; or the name of the page that is no question.</summary>
    public string Where => new Uri(Page.Url).AbsolutePath is var path && path.StartsWith("/question/", StringComparison.Ordinal) ? path["/question/".Length..] : path;

    /// <summary>From the start to the page that shows all answers, with the least that is needed of an asker.</summary>
    public async Task AskForHelpAsync(string lastName = "Arrieulat", string firstName = "Ginette", string phone = "05 36 49 99 01", string street = "Rue de la Halle")
    {
        await TapAsync("start-help-request");
        await TapAsync("continue");
        await ChooseAsync("self");
        await ChooseAsync("shopping");
        await TapAsync("continue");
        await ChooseAsync("weekly");
        await ChooseAsync("port");
        await TypeAsync(street);
        await TypeAsync(lastName);
        await TypeAsync(firstName);
        await TypeAsync(phone);
        await ChooseAsync("yes");
    }

    /// <summary>Comes to the page that shows all answers without touching the way there: for what happens after it.</summary>
    public async Task BringAnswersAsync(string lastName = "Arrieulat")
    {
        var where = await FollowAsync(new Uri(new Uri(Page.Url), "/"), visitor => visitor.AskForHelpAsync(lastName, CancellationToken.None));
        await Page.GotoAsync(where);
    }

    /// <summary>From the next page on all looks as if the settings had been touched.</summary>
    public async Task PreferAsync(KioskServer kiosk, bool largeText, bool highContrast)
    {
        var visit = kiosk.Services.GetRequiredService<VisitBook>().Find((await context.CookiesAsync()).Single(cookie => cookie.Name == Visitor.Cookie).Value)!;
        visit.Preferences = visit.Preferences with { LargeText = largeText, HighContrast = highContrast };
    }

    // Takes over the visit of somebody who came without a browser; gives the page where that one stands.
    private async Task<string> FollowAsync(Uri kiosk, Func<RequestVisitor, Task> way)
    {
        using var visitor = new RequestVisitor(kiosk);
        await way(visitor);
        await context.AddCookiesAsync(visitor.Cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = kiosk.ToString(), HttpOnly = cookie.HttpOnly, SameSite = SameSiteAttribute.Strict }));
        return visitor.Where;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
