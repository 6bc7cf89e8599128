using System.Net;
using Driving;
using Driving.Commune;
using LocalStore.Access;
using LocalStore.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Tests.Desk;

/// <summary>What the data protection officer sees of the nightly sending.</summary>
[TestClass]
public sealed class SendingTests
{
    [TestMethod]
    public async Task The_officer_reads_the_very_bytes_that_would_leave_and_why_each_class_may()
    {
        await using var town = await TownHall.OpenAsync();
        await RecordAsync(town);
        using var officer = await town.SignInAsync(AgentRoles.DataProtectionOfficer);
        var before = await officer.PageAsync("/envois");
        StringAssert.Contains(before, "Au sceau d’aujourd’hui");
        StringAssert.Contains(before, "demandes, Courses, pharmacie, repas");
        StringAssert.Contains(before, "au moins 5 personnes différentes");
        StringAssert.Contains(before, "Rien n’a encore été scellé");

        await using var agent = NightAgent.Over(town.Store);
        await agent.TickAsync();
        var release = Assert.ContainsSingle(await agent.Releases.AllAsync(CancellationToken.None));
        var after = await officer.PageAsync("/envois");
        StringAssert.Contains(after, $"{{\"schema\":\"kiosk-release/1\",\"releaseId\":\"{release.ReleaseId}\"");
        foreach (var item in release.Classes) StringAssert.Contains(after, item.ItemId.ToString());
        StringAssert.Contains(after, "n’est pas encore inscrite");
        Assert.DoesNotContain("mis de côté", after);
    }

    [TestMethod]
    public async Task What_was_put_aside_goes_back_into_the_queue_and_the_audit_knows_who_asked()
    {
        await using var town = await TownHall.OpenAsync();
        await RecordAsync(town);
        await using var agent = NightAgent.Over(town.Store);
        await agent.TickAsync();
        var release = (await agent.Releases.AllAsync(CancellationToken.None))[0].ReleaseId;
        await agent.Releases.QuarantineAsync(release, "digest-differs", CancellationToken.None);
        using var officer = await town.SignInAsync(AgentRoles.DataProtectionOfficer);
        StringAssert.Contains(await officer.PageAsync("/envois"), "mis de côté : le serveur a déjà reçu autre chose sous ce nom");
        Assert.AreEqual("/envois", (await officer.PostAsync("/envois", $"/envois/{release}")).Headers.Location?.ToString());
        Assert.AreEqual(ReleaseState.Sealed, (await agent.Releases.AllAsync(CancellationToken.None))[0].State);
        Assert.AreEqual(HttpStatusCode.NotFound, (await officer.PostAsync("/envois", $"/envois/{release}")).StatusCode, "it waits already");
        var line = Assert.ContainsSingle(await town.Services.GetRequiredService<AuditBook>().SearchAsync(null, release.ToString(), null, 0, 10, CancellationToken.None));
        Assert.AreEqual("release.requeued", line.Action);
    }

    [TestMethod]
    public async Task Without_the_agent_the_page_says_so_and_still_shows_what_left()
    {
        await using var town = await TownHall.OpenAsync("BackOffice:SyncAgent=/nulle/part/syncagent");
        using var officer = await town.SignInAsync(AgentRoles.DataProtectionOfficer);
        var page = await officer.PageAsync("/envois");
        StringAssert.Contains(page, "n’est pas sur cette machine");
        StringAssert.Contains(page, "Ce qui a été scellé");
    }

    /// <summary>Half a year of coded facts.</summary>
    internal static async Task RecordAsync(TownHall town)
    {
        await StatisticsBook.Open(town.Store).RecordAsync(TownYear.Facts(seed: 7, records: 300, night: TimeProvider.System.GetUtcNow()), CancellationToken.None);
    }
}
