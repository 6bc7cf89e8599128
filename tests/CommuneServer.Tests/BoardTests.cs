using System.Net;
using System.Text.Json;
using CommuneServer.Dashboard;
using Driving;
using Driving.Commune;
using Microsoft.Playwright;

namespace CommuneServer.Tests;

/// <summary>What the elected see: sums, in pictures and tables; and nobody else sees anything.</summary>
[TestClass]
public sealed class BoardTests
{
    private static readonly string[] Shown = ["errands", "transport", "company", "paperwork"];
    private static readonly string[] Quarters = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"];
    private static readonly string[] Sectors = ["centre", "riverside", "hills"];
    private static readonly string[] Kinds = ["request", "offer"];

    [TestMethod]
    [DataRow(1280)]
    [DataRow(640)]
    public async Task The_figures_are_shown_to_whoever_has_a_key_and_axe_finds_nothing(int width)
    {
        await using var hall = await Databases.OpenAsync(Databases.Postgres);
        await FillAsync(hall);
        var key = await hall.AddViewerAsync("33352", "maire");
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.Browser.NewPageAsync(new() { BaseURL = hall.Address.ToString(), ViewportSize = new() { Width = width, Height = 900 } });
        await page.GotoAsync("/");
        await page.ArriveAsync("/entrer");
        await LookAsync("entrer");
        await page.Locator("#key").FillAsync("nobody");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=alert]").WaitForAsync();
        await LookAsync("entrer-faux");
        await page.Locator("#key").FillAsync(key);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/");
        await LookAsync("tableau");
        var words = await page.Locator("main").InnerTextAsync();
        StringAssert.Contains(words, "Courses, pharmacie, repas");
        StringAssert.Contains(words, "Bord de l’eau");
        StringAssert.Contains(words, "manque");
        Assert.AreEqual(0, await page.Locator("script").CountAsync());

        async Task LookAsync(string name)
        {
            Assert.IsEmpty(await Axe.ProblemsAsync(page, enhanced: false), name);
            Assert.IsFalse(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), $"{name} is wider than the window");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Testing.Repository.Root, "out", "commune", $"{name}-{width}.png"), FullPage = true });
        }
    }

    [TestMethod]
    public async Task Without_a_key_no_page_answers_and_a_removed_key_is_none()
    {
        await using var hall = await Databases.OpenAsync(Databases.File);
        await FillAsync(hall);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = hall.Address };
        foreach (var path in new[] { "/", "/chiffres.csv" })
        {
            using var response = await client.GetAsync(path);
            Assert.AreEqual((HttpStatusCode.Redirect, "/entrer"), (response.StatusCode, response.Headers.Location!.AbsolutePath), path);
        }

        var viewers = (ViewerBook)hall.Services.GetService(typeof(ViewerBook))!;
        var key = await hall.AddViewerAsync("33352", "maire");
        Assert.AreEqual(new Viewer("33352", "maire"), await viewers.FindAsync($" {key} ", CancellationToken.None));
        Assert.IsTrue(await viewers.RemoveAsync("33352", "maire", CancellationToken.None));
        Assert.IsNull(await viewers.FindAsync(key, CancellationToken.None));
        Assert.IsFalse(await viewers.KnowsAsync(new Viewer("33352", "maire"), CancellationToken.None));
    }

    [TestMethod]
    public void The_board_sums_what_is_told_and_says_what_is_not()
    {
        var board = new Board(
        [
            new("request", "errands", null, "centre", null, "2026-Q2", null, 12), new("request", "errands", null, null, "met", "2026-Q3", null, 7), new("offer", "errands", null, null, null, "2026-Q3", null, 6),
            new("request", null, "daily", null, null, "2026-Q3", null, 5), new("offer", null, null, null, null, null, "2026-S2", 9),
        ]);
        Assert.AreEqual("2026-Q2 2026-Q3", string.Join(' ', board.Shown));
        Assert.AreEqual(new Pair("2026-Q3", 12, 6), board.Trend[1]);
        Assert.AreEqual(new Pair("errands", 19, 6), board.Categories.Single());
        Assert.AreEqual(new Pair("daily", 5, 0), board.CoarseCategories.Single());
        Assert.AreEqual(new Pair("2026-S2", 0, 9), board.Semesters.Single());
        Assert.AreEqual(new Pair("met", 7, 0), board.Outcomes.Single());
        Assert.AreEqual(new Pair("", 12, 6), board.WithoutSector);
        Assert.AreEqual(13, board.Categories.Single().Gap);
    }

    [TestMethod]
    public async Task The_document_of_the_interface_names_each_route_for_kiosks_and_health_answers()
    {
        await using var hall = await Databases.OpenAsync(Databases.File);
        using var client = new HttpClient { BaseAddress = hall.Address };
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        var routes = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name}")).Order(StringComparer.Ordinal);
        Assert.AreEqual(
            "get /health, post /v1/enrolments, put /v1/kiosks/{kiosk}/heartbeat, put /v1/kiosks/{kiosk}/key, put /v1/kiosks/{kiosk}/releases/{releaseId}", string.Join(", ", routes));
        var put = document.RootElement.GetProperty("paths").GetProperty("/v1/kiosks/{kiosk}/releases/{releaseId}").GetProperty("put").GetProperty("responses");
        foreach (var status in new[] { "200", "400", "401", "403", "409", "410", "413", "422" }) Assert.IsTrue(put.TryGetProperty(status, out _), status);
        Assert.AreEqual("""{"status":"ok"}""", await client.GetStringAsync("/health"));
    }

    private static async Task FillAsync(CommuneHall hall)
    {
        using var kiosk = await KioskCaller.EnrolAsync(hall, "33352-accueil");
        var items = from quarter in Quarters
                    from category in Shown
                    from sector in Sectors
                    from kind in Kinds
                    select KioskCaller.Item(kind, category, sector, quarter, 5 + (quarter[^1] + category.Length * 3 + sector.Length + kind.Length * 5) % 17);
        Assert.AreEqual(HttpStatusCode.OK, (await kiosk.PutAsync(KioskCaller.ReleaseOf([.. items]))).Status);
    }
}
