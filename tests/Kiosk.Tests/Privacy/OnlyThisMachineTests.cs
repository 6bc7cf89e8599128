using System.Collections.Concurrent;
using Driving;
using Kiosk.Visits;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Privacy;

/// <summary>K11 and K19: the kiosk asks nobody else for anything, and has no way to show what others left.</summary>
[TestClass]
public sealed class OnlyThisMachineTests
{
    [TestMethod]
    public async Task No_request_ever_leaves_for_another_host()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var requests = new ConcurrentBag<string>();
        elder.Context.Request += (_, request) => requests.Add(request.Url);
        await elder.AskForHelpAsync();
        foreach (var page in new[] { "/help", "/desk", "/paper", "/more", "/leave", "/check" }) await elder.Page.GotoAsync(page);
        await elder.TapAsync("send");
        await elder.TapAsync("finish");
        Assert.IsGreaterThan(30, requests.Count);
        Assert.IsEmpty(requests.Where(url => !url.StartsWith(kiosk.Address, StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Every_page_forbids_the_browser_to_load_or_post_anything_elsewhere()
    {
        await using var kiosk = await KioskServer.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        foreach (var path in new[] { "/", "/help", "/look.css", "/kiosk.js", "/nothing-here" })
        {
            using var answer = await http.GetAsync(path);
            var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.DoesNotContain("http", policy);
            Assert.IsTrue(answer.Headers.CacheControl!.NoStore, path);
        }
    }

    [TestMethod]
    public async Task A_reference_opens_nothing()
    {
        await using var kiosk = await KioskServer.StartAsync();
        using var visitor = new RequestVisitor(new Uri(kiosk.Address));
        await visitor.AskForHelpAsync("Arrieulat", CancellationToken.None);
        var reference = await visitor.SendAsync(CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        foreach (var path in new[] { $"/{reference}", $"/sent/{reference}", $"/sent?reference={reference}", $"/deposits/{reference}", "/deposits", "/check", "/more", "/question/last-name" })
        {
            using var answer = await http.GetAsync(path);
            Assert.DoesNotContain("Arrieulat", await answer.Content.ReadAsStringAsync());
        }
    }

    [TestMethod]
    public async Task Every_route_is_known_and_none_lists_or_searches()
    {
        await using var kiosk = await KioskServer.StartAsync();
        var routes = kiosk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => route.RoutePattern.RawText).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        CollectionAssert.IsSubsetOf(routes, Known);
    }

    [TestMethod]
    public async Task A_visit_is_known_by_a_key_that_cannot_be_guessed_and_no_script_can_read()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.TapAsync("start-help-request");
        var cookie = (await elder.Context.CookiesAsync()).Single(cookie => cookie.Name == Visitor.Cookie);
        Assert.HasCount(64, cookie.Value);
        Assert.IsTrue(cookie.HttpOnly);
        Assert.AreEqual(Microsoft.Playwright.SameSiteAttribute.Strict, cookie.SameSite);
        Assert.AreEqual(-1, cookie.Expires, "it goes with the browser");
    }

    private static readonly string[] Known =
    [
        "/", "/camera", "/camera/crop/{id}", "/camera/page", "/camera/problem", "/check", "/desk", "/goodbye", "/help", "/leave", "/look.css", "/more", "/paper", "/pouls", "/pouls/repos", "/presence", "/question/{id}", "/receipt", "/resume", "/send",
        "/sent", "/settings", "/speech/aloud", "/speech/volume", "/start", "/stay", "/still-there", "/technique", "/technique/", "/technique/end", "/technique/health", "/technique/print", "/technique/screen", "/your-data",
    ];
}
