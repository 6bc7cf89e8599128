using System.Net;
using Driving;
using Kiosk.Technical;
using Kiosk.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Technical;

/// <summary>Who gets to the technical pages, and who does not.</summary>
[TestClass]
public sealed class TechnicalGateTests
{
    [TestMethod]
    public async Task No_technical_route_answers_without_a_session()
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        using var stranger = new Staff(kiosk.Address);
        var routes = Routes(kiosk).Where(route => route.Path != TechnicalRoutes.Root).ToList();
        Assert.IsGreaterThanOrEqualTo(6, routes.Count);
        foreach (var (method, path) in routes)
        {
            foreach (var spelling in (string[])[path, path.ToUpperInvariant(), path + "/", path.Replace("que", "q%75e", StringComparison.Ordinal)])
            {
                var answer = method == "POST" ? await stranger.PostAsync(spelling, ("width", "500")) : await stranger.GetAsync(spelling);
                Assert.AreEqual(HttpStatusCode.SeeOther, answer.StatusCode, $"{method} {spelling}");
                Assert.AreEqual(TechnicalRoutes.Root, answer.Headers.Location?.ToString(), $"{method} {spelling}");
                Assert.AreEqual("", await answer.Content.ReadAsStringAsync());
            }
        }

        Assert.IsFalse(File.Exists(Path.Combine(kiosk.Store.Directory, "screen.json")), "nothing was done either");
    }

    [TestMethod]
    public async Task A_made_up_cookie_is_no_session()
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        using var staff = new Staff(kiosk.Address);
        await staff.EnterAsync();
        using var thief = new Staff(kiosk.Address);
        foreach (var cookie in (string[])["", new string('0', 64), "%C3%A9"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/technique/health");
            request.Headers.TryAddWithoutValidation("Cookie", $"technique={cookie}");
            Assert.AreEqual(HttpStatusCode.SeeOther, (await thief.SendAsync(request)).StatusCode);
        }
    }

    [TestMethod]
    [DataRow("kiosk.example")]
    [DataRow("127.0.0.1.kiosk.example")]
    [DataRow("192.0.2.7")]
    public async Task A_page_that_has_its_own_name_lead_here_finds_nothing(string host)
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        using var staff = new Staff(kiosk.Address);
        foreach (var (method, path) in Routes(kiosk))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Host = host;
            Assert.AreEqual(HttpStatusCode.NotFound, (await staff.SendAsync(request)).StatusCode, path);
        }
    }

    [TestMethod]
    public async Task Another_machine_finds_nothing()
    {
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<IStartupFilter>(new FromAfar()));
        Staff.SetPin(kiosk);
        using var staff = new Staff(kiosk.Address);
        Assert.AreEqual(HttpStatusCode.OK, (await staff.GetAsync("/")).StatusCode);
        foreach (var (method, path) in Routes(kiosk))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            Assert.AreEqual(HttpStatusCode.NotFound, (await staff.SendAsync(request)).StatusCode, path);
        }
    }

    [TestMethod]
    public async Task After_five_minutes_without_a_touch_the_PIN_is_asked_again()
    {
        var clock = FakeClock.Later();
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        Staff.SetPin(kiosk);
        using var staff = new Staff(kiosk.Address);
        await staff.EnterAsync();
        clock.Pass(TimeSpan.FromMinutes(4));
        Assert.AreEqual(HttpStatusCode.OK, (await staff.GetAsync("/technique/health")).StatusCode);
        clock.Pass(TimeSpan.FromMinutes(4));
        Assert.AreEqual(HttpStatusCode.OK, (await staff.GetAsync("/technique/screen")).StatusCode);
        clock.Pass(TimeSpan.FromMinutes(6));
        Assert.AreEqual(HttpStatusCode.SeeOther, (await staff.GetAsync("/technique/health")).StatusCode);
    }

    [TestMethod]
    public async Task Only_the_last_session_is_open_and_a_visit_ends_it()
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        using var first = new Staff(kiosk.Address);
        using var second = new Staff(kiosk.Address);
        await first.EnterAsync();
        await second.EnterAsync();
        Assert.AreEqual(HttpStatusCode.SeeOther, (await first.GetAsync("/technique/health")).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await second.GetAsync("/technique/health")).StatusCode);
        await second.PostAsync("/start", ("form", "help-request"));
        Assert.AreEqual(HttpStatusCode.SeeOther, (await second.GetAsync("/technique/health")).StatusCode);
    }

    [TestMethod]
    public async Task Staff_at_the_door_end_every_visit()
    {
        await using var kiosk = await KioskServer.StartAsync();
        using var resident = new Staff(kiosk.Address);
        await resident.PostAsync("/start", ("form", "help-request"));
        Assert.AreEqual(1, kiosk.Services.GetRequiredService<VisitBook>().Count);
        using var staff = new Staff(kiosk.Address);
        await staff.GetAsync("/technique");
        Assert.AreEqual(0, kiosk.Services.GetRequiredService<VisitBook>().Count);
        Assert.AreEqual("/", (await resident.GetAsync("/check")).Headers.Location?.ToString());
    }

    [TestMethod]
    public async Task Wrong_tries_and_the_lock_are_told_in_words()
    {
        await using var kiosk = await KioskServer.StartAsync();
        using var staff = new Staff(kiosk.Address);
        Assert.Contains("kiosk set-pin", await staff.TextAsync("/technique"));
        Assert.Contains("kiosk set-pin", await (await staff.TryAsync("000000")).Content.ReadAsStringAsync());
        Staff.SetPin(kiosk);
        Assert.Contains("Essais restants\u00A0: 4.", WebUtility.HtmlDecode(await (await staff.TryAsync("000000")).Content.ReadAsStringAsync()));
        for (var i = 0; i < 4; i++) await staff.TryAsync("000000");
        var locked = WebUtility.HtmlDecode(await staff.TextAsync("/technique"));
        Assert.Contains("Réessayez dans 15 min", locked);
        Assert.DoesNotContain("""name="pin""", locked);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, (await staff.TryAsync(Staff.Pin)).StatusCode);
    }

    private static List<(string Method, string Path)> Routes(KioskServer kiosk) =>
        [.. from endpoint in kiosk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
            where path.StartsWith(TechnicalRoutes.Root, StringComparison.OrdinalIgnoreCase)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            select (method, path)];

    // As if the kiosk listened to more than this machine.
    private sealed class FromAfar : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
                return then(context);
            });
            next(app);
        };
    }
}
