using System.Diagnostics;
using EndToEnd.Tests.Inbox;
using SkiaSharp;

namespace EndToEnd.Tests.Session;

/// <summary>What stands on the screen, whatever becomes of browser, page and program.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class ScreenTests
{
    private const string FullScreen = "1920x1080";
    private const string NothingKept = "0 kept, 0 in cookies, 1 page";
    private static readonly SKColor Page = SKColor.Parse(KioskPage.Ground);

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    [Timeout(180_000, CooperativeCancellation = true)]
    [SessionCondition]
    public async Task The_page_fills_the_whole_screen_and_the_launcher_tells_systemd()
    {
        using var page = new KioskPage();
        using var session = new KioskSession(page);
        await page.ToldAsync(FullScreen, Token);
        using var picture = await session.PictureAsync(IsPage, Token);
        Assert.AreEqual((KioskSession.Width, KioskSession.Height), (picture.Width, picture.Height));
        while (await session.SaidAsync(Token) is var said && !said.Contains(page.Origin, StringComparison.Ordinal))
        {
            Assert.Contains("READY=1", said);
            Assert.Contains("WATCHDOG=1", said);
        }
    }

    [TestMethod]
    [Timeout(180_000, CooperativeCancellation = true)]
    [SessionCondition]
    public async Task A_killed_browser_comes_back_without_a_question_and_knows_nothing_of_before()
    {
        using var page = new KioskPage("""
            tell(`${localStorage.length} kept, ${document.cookie.length} in cookies, ${history.length} page`);
            localStorage.setItem("name", "MARQUEUR"); document.cookie = "name=MARQUEUR; max-age=99999";
            """);
        using var session = new KioskSession(page);
        await page.ToldAsync(NothingKept, Token);
        using (await session.PictureAsync(IsPage, Token))
        using (var browser = Process.GetProcessById(session.Browser() ?? throw new InvalidOperationException("there is no browser")))
            browser.Kill();

        await page.ToldAsync(NothingKept, Token);
        // Any bubble would stand over the page.
        using var picture = await session.PictureAsync(IsPage, Token);
        Assert.HasCount(1, Directory.GetDirectories(session.Room, "browser.*"));
    }

    [TestMethod]
    [Timeout(180_000, CooperativeCancellation = true)]
    [SessionCondition]
    public async Task A_page_that_no_longer_beats_is_begun_anew()
    {
        using var page = new KioskPage();
        using var session = new KioskSession(page, settings: ("KIOSK_GRACE", "15"));
        await page.ToldAsync(FullScreen, Token);
        var before = session.Browser();
        page.Beating = false;
        await page.ToldAsync(FullScreen, Token);
        Assert.AreNotEqual(before, session.Browser());
    }

    [TestMethod]
    [Timeout(180_000, CooperativeCancellation = true)]
    [SessionCondition]
    public async Task A_browser_that_nobody_used_for_long_begins_anew_and_not_while_somebody_is_there()
    {
        using var page = new KioskPage();
        using var session = new KioskSession(page, settings: [("KIOSK_GRACE", "1"), ("KIOSK_REST", "2")]);
        await page.ToldAsync(FullScreen, Token);
        var before = session.Browser();
        for (var i = 0; i < 12; i++) await session.SaidAsync(Token); // the launcher looks once a second
        Assert.AreEqual(before, session.Browser(), "somebody is there");
        page.Resting = true;
        await page.ToldAsync(FullScreen, Token);
        Assert.AreNotEqual(before, session.Browser());
    }

    [TestMethod]
    [Timeout(180_000, CooperativeCancellation = true)]
    [SessionCondition]
    public async Task While_the_program_is_away_the_screen_says_so_and_afterwards_it_shows_the_page_again()
    {
        using var page = new KioskPage();
        using var session = new KioskSession(page, settings: ("KIOSK_PATIENCE", "1"));
        await page.ToldAsync(FullScreen, Token);
        page.GoDown();
        using (var notice = await session.PictureAsync(IsOutOfOrder, Token)) Keep(notice, "borne-en-panne.png");
        page.ComeBack();
        await page.ToldAsync(FullScreen, Token);
        using var picture = await session.PictureAsync(IsPage, Token);
    }

    private static bool IsPage(SKBitmap picture) => picture.Pixels.All(pixel => pixel == Page);

    // The ground at the top, the band at the bottom.
    private static bool IsOutOfOrder(SKBitmap picture) =>
        picture.GetPixel(0, 0) == SKColor.Parse("#FBF8F2") && picture.GetPixel(picture.Width - 1, picture.Height - 1) == SKColor.Parse("#0B4F54");

    // For people to look at: KIOSK_PICTURES names a folder.
    private static void Keep(SKBitmap picture, string name)
    {
        if (Environment.GetEnvironmentVariable("KIOSK_PICTURES") is not { Length: > 0 } folder) return;
        using var file = File.Create(Path.Combine(Directory.CreateDirectory(folder).FullName, name));
        picture.Encode(file, SKEncodedImageFormat.Png, 100);
    }
}
