using Driving;
using Kiosk.Tests.Receipt;
using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kiosk.Tests.Technical;

/// <summary>The technical pages in a real browser.</summary>
[TestClass]
public sealed class TechnicalPageTests
{
    private static readonly string[] Pages = ["/technique", "/technique/health", "/technique/screen"];

    [TestMethod]
    public async Task Five_touches_of_the_title_open_the_door_and_end_the_visit()
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.TapAsync("start-help-request");
        // The touches count within five seconds, which must not be those of a busy machine.
        await elder.StopClockAsync();
        await elder.Page.GotoAsync("/");
        var title = elder.Page.Locator("h1");
        for (var touch = 0; touch < 4; touch++) await title.TapAsync();
        Assert.AreEqual("/", elder.Where);
        Assert.AreEqual(1, kiosk.Services.GetRequiredService<VisitBook>().Count);
        await title.TapAsync();
        await elder.Page.ArriveAsync("/technique");
        Assert.AreEqual(0, kiosk.Services.GetRequiredService<VisitBook>().Count);

        foreach (var digit in Staff.Pin) await elder.Page.Locator($"[data-digit='{digit}']").TapAsync();
        await elder.Page.Locator("[data-digit='7']").TapAsync();
        await elder.Page.Locator("#erase").TapAsync();
        await elder.TapAsync("enter");
        await elder.Page.ArriveAsync("/technique/health");
        await elder.TapAsync("close");
        Assert.AreEqual("/", elder.Where);
        await elder.Page.GotoAsync("/technique/health");
        Assert.AreEqual("/technique", elder.Where);
    }

    [TestMethod]
    public async Task Five_slow_touches_open_nothing()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.Page.Clock.InstallAsync();
        await elder.Page.ReloadAsync();
        for (var touch = 0; touch < 8; touch++)
        {
            await elder.Page.Locator("h1").TapAsync();
            await elder.Page.Clock.FastForwardAsync(1_300);
        }

        Assert.AreEqual("/", elder.Where);
    }

    [TestMethod]
    public async Task Nothing_of_a_resident_stands_on_a_technical_page()
    {
        using var cups = new FakeCups();
        await using var kiosk = await KioskServer.StartAsync(cups.Settings);
        Staff.SetPin(kiosk);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var reference = await FakeCups.SendAsync(elder);
        await EnterAsync(elder);
        foreach (var path in Pages)
        {
            await elder.Page.GotoAsync(path);
            var page = await elder.Page.ContentAsync();
            foreach (var marker in (string[])["Arrieulat", "Ginette", "99 01", "9901", "Halle", reference, reference[..4], "help-request"])
                Assert.DoesNotContain(marker, page, StringComparison.OrdinalIgnoreCase, path);
        }
    }

    [TestMethod]
    [DataRow(476)]
    [DataRow(345)]
    public async Task Every_technical_page_fits_its_screen_is_clean_for_axe_and_has_targets_of_20_mm(int widthMm)
    {
        using var cups = new FakeCups();
        await using var kiosk = await KioskServer.StartAsync([.. cups.Settings, $"Kiosk:ScreenWidthMm={widthMm}"]);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.Page.GotoAsync("/technique");
        await CheckAsync(elder, widthMm, "no-pin");
        Staff.SetPin(kiosk);
        await elder.Page.GotoAsync("/technique");
        await CheckAsync(elder, widthMm, "pin");
        await elder.Page.Locator("#pin").FillAsync("000000");
        await elder.TapAsync("enter");
        await CheckAsync(elder, widthMm, "wrong-pin");
        await EnterAsync(elder);
        await elder.TapAsync("test-print");
        await elder.Page.GetByText("La page d’essai est partie").WaitForAsync();
        await CheckAsync(elder, widthMm, "health");
        await elder.TapAsync("calibrate");
        await CheckAsync(elder, widthMm, "screen");
        Assert.Contains("Page d’essai de la borne", await Poppler.TextAsync(cups.Slip));
    }

    [TestMethod]
    public async Task The_camera_is_looked_for_and_the_sound_played()
    {
        await using var seeing = await Chromium.StartAsync("--use-fake-device-for-media-stream");
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        await using var withCamera = await Elder.AtAsync(kiosk, seeing);
        await EnterAsync(withCamera);
        await withCamera.Page.GetByText("Branchée").WaitForAsync();
        await withCamera.TapAsync("play");
        await withCamera.Page.GetByText("L’entendez-vous ?").WaitForAsync();
    }

    [TestMethod]
    public async Task Left_alone_the_screen_goes_back_to_the_residents()
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.Page.Clock.InstallAsync();
        await EnterAsync(elder);
        await elder.Page.Clock.RunForAsync(270_000);
        Assert.AreEqual("/technique/health", elder.Where);
        await elder.Page.Clock.RunForAsync(60_000);
        await elder.Page.ArriveAsync("/");
        await elder.Page.GotoAsync("/technique/health");
        Assert.AreEqual("/technique", elder.Where);
    }

    private static async Task EnterAsync(Elder elder)
    {
        await elder.Page.GotoAsync("/technique");
        await elder.Page.Locator("#pin").FillAsync(Staff.Pin);
        await elder.TapAsync("enter");
        await elder.Page.ArriveAsync("/technique/health");
    }

    private static async Task CheckAsync(Elder elder, int widthMm, string name)
    {
        const string outside = "() => [...document.querySelectorAll('body *')].filter(element => element.checkVisibility() && !element.matches('.unseen')).filter(element => { const box = element.getBoundingClientRect(); const inMain = element.closest('main'); const floor = inMain ? document.querySelector('footer').getBoundingClientRect().top : innerHeight; return box.right > innerWidth + 0.5 || box.bottom > floor + 0.5 || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow !== 'visible'; }).map(element => element.outerHTML.slice(0, 120))";
        const string small = "least => [...document.querySelectorAll('a, button, input:not([type=hidden])')].filter(element => element.checkVisibility()).map(element => element.getBoundingClientRect()).filter(box => box.width < least - 0.5 || box.height < least - 0.5).length";
        Assert.IsEmpty(await elder.Page.EvaluateAsync<string[]>(outside), name);
        Assert.AreEqual(0, await elder.Page.EvaluateAsync<int>(small, 20.0 * ReferenceScreen.WidthPx / widthMm), name);
        Assert.IsEmpty(await Axe.ProblemsAsync(elder.Page, enhanced: true), name);
    }
}
