using System.Net;
using System.Text;
using Driving.Commune;
using Releases;

namespace CommuneServer.Tests;

/// <summary>What is taken in, once each, over both databases.</summary>
[TestClass]
public sealed class IngestTests
{
    [TestMethod]
    [DataRow(Databases.File)]
    [DataRow(Databases.Postgres)]
    public async Task A_release_counts_once_however_often_and_by_however_many_it_is_sent(string database)
    {
        await using var hall = await Databases.OpenAsync(database);
        using var kiosk = await KioskCaller.EnrolAsync(hall, "33352-accueil");
        var release = KioskCaller.ReleaseOf([.. Enumerable.Range(0, 50).Select(i => KioskCaller.Item(i % 2 == 0 ? "request" : "offer", "errands", "centre", "2026-Q3", 5 + i))]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => kiosk.PutAsync(release)));
        Assert.IsTrue(answers.All(answer => answer.Status == HttpStatusCode.OK && answer.Items.Count == 50));
        Assert.AreEqual(50, answers.Sum(answer => answer.Items.Count(item => item.Status == ItemAnswer.Created)), "each class was created by one of them");
        Assert.IsTrue((await kiosk.PutAsync(release)).Items.All(item => item.Status == ItemAnswer.Duplicate));
        Assert.AreEqual(release.Items.Sum(item => item.N), (await hall.SumsAsync("33352")).Sum(sum => sum.N));
    }

    [TestMethod]
    [DataRow(Databases.File)]
    [DataRow(Databases.Postgres)]
    public async Task Another_body_under_the_same_name_is_refused_and_changes_nothing(string database)
    {
        await using var hall = await Databases.OpenAsync(database);
        using var kiosk = await KioskCaller.EnrolAsync(hall, "33352-accueil");
        var item = KioskCaller.Item("request", "errands", "centre", "2026-Q3", 5);
        var release = KioskCaller.ReleaseOf(item);
        Assert.AreEqual(HttpStatusCode.OK, (await kiosk.PutAsync(release)).Status);
        Assert.AreEqual(HttpStatusCode.Conflict, (await kiosk.PutAsync(release with { Items = [item with { N = 6 }] })).Status);
        // The same class in another release, with another count: it cannot be counted twice under one name.
        var other = KioskCaller.ReleaseOf(item with { N = 7 }, KioskCaller.Item("offer", "errands", "centre", "2026-Q3", 5));
        for (var time = 0; time < 2; time++)
        {
            var answers = (await kiosk.PutAsync(other)).Items;
            Assert.AreEqual("name-taken", answers.Single(answer => answer.ItemId == item.ItemId).Code, "the same answer as often as it is asked");
            Assert.AreEqual(time == 0 ? ItemAnswer.Created : ItemAnswer.Duplicate, answers.Single(answer => answer.ItemId != item.ItemId).Status);
        }

        Assert.AreEqual(5, (await hall.SumsAsync("33352")).Single(sum => sum.IsRequest).N);
        await hall.EraseAsync("33352-accueil", release.ReleaseId);
        Assert.AreEqual(HttpStatusCode.Gone, (await kiosk.PutAsync(release)).Status);
        Assert.IsFalse((await hall.SumsAsync("33352")).Any(sum => sum.IsRequest));
    }

    [TestMethod]
    [DataRow(Databases.File)]
    [DataRow(Databases.Postgres)]
    public async Task Of_a_release_with_some_bad_classes_the_good_ones_are_counted(string database)
    {
        await using var hall = await Databases.OpenAsync(database);
        using var kiosk = await KioskCaller.EnrolAsync(hall, "33352-accueil");
        var good = KioskCaller.Item("request", "errands", "centre", "2026-Q3", 5);
        Dictionary<string, ReleaseItem> bad = new()
        {
            ["below-k"] = KioskCaller.Item("request", "errands", "centre", "2026-Q3", 4),
            ["unknown-node"] = good with { ItemId = Guid.NewGuid(), Node = "N9" },
            ["wrong-properties"] = good with { ItemId = Guid.NewGuid(), Node = "N4" },
            ["wrong-value"] = KioskCaller.Item("request", "Mme Ginette Arrieulat, 05 36 49 99 01", "centre", "2026-Q3", 9),
        };
        var answer = await kiosk.PutAsync(KioskCaller.ReleaseOf([good, .. bad.Values]));
        Assert.AreEqual(HttpStatusCode.OK, answer.Status);
        Assert.AreEqual(ItemAnswer.Created, answer.Items.Single(item => item.ItemId == good.ItemId).Status);
        foreach (var (code, item) in bad) Assert.AreEqual(code, answer.Items.Single(answered => answered.ItemId == item.ItemId).Code);
        Assert.AreEqual(5, (await hall.SumsAsync("33352")).Sum(sum => sum.N));
    }

    [TestMethod]
    public async Task Bodies_that_are_no_release_are_refused_by_what_is_wrong_with_them()
    {
        await using var hall = await Databases.OpenAsync(Databases.File);
        using var kiosk = await KioskCaller.EnrolAsync(hall, "33352-accueil");
        var release = KioskCaller.ReleaseOf(KioskCaller.Item("request", "errands", "centre", "2026-Q3", 5));
        await RefusedAsync(400, Problem.Malformed, "no json"u8.ToArray());
        await RefusedAsync(400, Problem.Malformed, (release with { ReleaseId = Guid.NewGuid() }).ToBytes());
        await RefusedAsync(400, Problem.Malformed, (release with { Part = 3, Parts = 2 }).ToBytes());
        await RefusedAsync(400, Problem.Malformed, (release with { Items = [release.Items[0], release.Items[0]] }).ToBytes());
        await RefusedAsync(400, Problem.Malformed, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(release.ToBytes()).Replace("\"n\":5", "\"n\":5,\"name\":\"Arrieulat\"", StringComparison.Ordinal)));
        await RefusedAsync(422, Problem.UnsupportedSchema, """{"schema":"kiosk-release/2","something":"new"}"""u8.ToArray());
        await RefusedAsync(413, Problem.TooLarge, new byte[Release.MostBytes + 1]);
        Assert.IsEmpty(await hall.SumsAsync("33352"));

        async Task RefusedAsync(int status, string code, byte[] body)
        {
            var refused = await kiosk.RefusedAsync(HttpMethod.Put, $"/v1/kiosks/33352-accueil/releases/{release.ReleaseId}", body);
            Assert.AreEqual((status, code), ((int)refused.Status, refused.Problem.Code));
        }
    }

    [TestMethod]
    public async Task Who_asks_too_often_is_told_how_long_to_wait()
    {
        await using var hall = await Databases.OpenAsync(Databases.File, null, "Commune:Burst=3", "Commune:PerMinute=1");
        using var client = new HttpClient { BaseAddress = hall.Address };
        HttpResponseMessage? last = null;
        for (var i = 0; i < 4; i++) last = await client.PutAsync($"/v1/kiosks/33352-accueil/heartbeat", new StringContent("{}", null, "application/json"));
        Assert.AreEqual(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.IsGreaterThan(TimeSpan.Zero, last.Headers.RetryAfter!.Delta!.Value);
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await client.PutAsync($"/v1/kiosks/33352-salle/heartbeat", new StringContent("{}", null, "application/json"))).StatusCode, "another kiosk has its own share");
    }
}
