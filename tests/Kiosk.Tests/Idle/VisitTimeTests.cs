using System.Net;
using Driving;
using Forms.Filling;
using Forms.Templates;
using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Idle;

/// <summary>The server ends a visit by its own clock, whatever a browser does.</summary>
[TestClass]
public sealed class VisitTimeTests
{
    private static readonly KioskOptions Options = new() { IdleSeconds = 60, StaySeconds = 30, MoreTimeSeconds = 180, VisitMinutes = 20 };

    // Time for a browser to warn, to count down and to say goodbye, as it counts itself.
    private static readonly TimeSpan Untouched = TimeSpan.FromSeconds(60 + 30);

    private readonly SetClock clock = new();

    [TestMethod]
    public void A_visit_outlives_the_countdown_of_the_browser_and_ends_soon_after()
    {
        var visits = new VisitBook(Options, clock);
        var visit = visits.Open();
        clock.Move(Untouched);
        Assert.AreSame(visit, visits.Find(visit.Key));
        clock.Move(TimeSpan.FromSeconds(16));
        Assert.IsNull(visits.Find(visit.Key));
    }

    [TestMethod]
    public void What_was_entered_is_forgotten_by_the_sweep_though_nobody_asks()
    {
        var visits = new VisitBook(Options, clock);
        var visit = visits.Open();
        visit.Enter(new QuestionId("last-name"), Entry.OfText("Arrieulat"));
        clock.Move(Untouched + TimeSpan.FromSeconds(16));
        visits.Sweep();
        Assert.AreEqual(0, visits.Count);
        Assert.IsEmpty(visit.Entries);
    }

    [TestMethod]
    public void More_time_is_the_time_that_is_set()
    {
        var visits = new VisitBook(Options, clock);
        var visit = visits.Open();
        visit.MoreTime = true;
        clock.Move(TimeSpan.FromSeconds(180 + 30));
        Assert.AreSame(visit, visits.Find(visit.Key));
        clock.Move(TimeSpan.FromSeconds(16));
        Assert.IsNull(visits.Find(visit.Key));
    }

    [TestMethod]
    public void No_visit_lasts_longer_than_twenty_minutes_however_often_the_screen_is_touched()
    {
        var visits = new VisitBook(Options, clock);
        var visit = visits.Open();
        for (var minutes = 0; minutes < 20; minutes++)
        {
            clock.Move(TimeSpan.FromMinutes(1));
            Assert.AreSame(visit, visits.Find(visit.Key));
            visits.Touch(visit);
        }

        clock.Move(TimeSpan.FromSeconds(1));
        Assert.IsNull(visits.Find(visit.Key));
    }

    [TestMethod]
    public async Task The_browser_may_begin_anew_when_nobody_was_there_for_half_an_hour()
    {
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        var visits = kiosk.Services.GetRequiredService<VisitBook>();
        using var session = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        clock.Move(TimeSpan.FromMinutes(29));
        Assert.AreEqual(HttpStatusCode.Conflict, await AskAsync());
        var visit = visits.Open();
        clock.Move(TimeSpan.FromMinutes(2));
        visits.End(visit);
        clock.Move(TimeSpan.FromMinutes(29));
        Assert.AreEqual(HttpStatusCode.Conflict, await AskAsync(), "somebody was there since");
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.AreEqual(HttpStatusCode.NoContent, await AskAsync());
        visits.Open();
        Assert.AreEqual(HttpStatusCode.Conflict, await AskAsync());

        async Task<HttpStatusCode> AskAsync() => (await session.GetAsync(new Uri("/pouls/repos", UriKind.Relative))).StatusCode;
    }

    [TestMethod]
    public async Task The_beat_of_a_page_does_not_keep_a_visit_alive_and_a_touch_does()
    {
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        var visits = kiosk.Services.GetRequiredService<VisitBook>();
        var (left, touched) = (visits.Open(), visits.Open());
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(kiosk.Address) };
        clock.Move(Untouched);
        await PostAsync("/pouls", left);
        await PostAsync("/presence", touched);
        clock.Move(TimeSpan.FromSeconds(16));
        Assert.IsNull(visits.Find(left.Key));
        Assert.AreSame(touched, visits.Find(touched.Key));

        async Task PostAsync(string path, Visit visit)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Cookie", $"{Visitor.Cookie}={visit.Key}" } } };
            using var answer = await browser.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }
}
