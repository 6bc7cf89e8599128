using Driving.Commune;
using LocalStore.Statistics;
using SyncAgent.Pushing;

namespace SyncAgent.Tests.Pushing;

/// <summary>What stands between the agent and the server in a town hall: certificates, and a proxy.</summary>
[TestClass]
public sealed class WayOutTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("way-out-");

    [TestCleanup]
    public void DeleteFolder() => folder.Delete(recursive: true);

    [TestMethod]
    public async Task Nothing_is_told_to_a_server_whose_certificate_has_ended_and_all_of_it_arrives_once_it_is_renewed()
    {
        using var authority = new TestAuthority();
        using var good = authority.Certify(ends: 30);
        using var ended = authority.Certify(ends: -1);
        var shown = good;
        await using var hall = await CommuneHall.OpenAsync(clock: new TownClock(TownYear.Night));
        await using var way = await FaultyWay.ToAsync(hall.Address, () => shown);
        var store = NightAgent.NewStore(folder.FullName);
        var root = Path.Combine(folder.FullName, "root.pem");
        await File.WriteAllTextAsync(root, authority.RootPem);
        var options = NightAgent.Hurried();
        options.RootCertificates = root;
        await using (var agent = NightAgent.Over(store, new TownClock(TownYear.Night), options))
        {
            Assert.AreEqual("Enrolled as 50001-accueil.", await agent.EnrolAsync(way.Address, await hall.CodeAsync("50001-accueil")));
            await agent.RecordAsync(TownYear.Facts(50_001));
        }

        var heard = way.Requests;
        shown = ended;
        // Cut off at both points that are reached: what is sent and acknowledged comes after a connection there is none of.
        foreach (var step in (SyncStep[])[SyncStep.BeforeSeal, SyncStep.AfterSeal])
            await using (var agent = NightAgent.Over(store, new TownClock(TownYear.Night), options))
                await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => agent.TickUntilAsync(step, () => throw new InvalidOperationException("cut")));
        await using (var agent = NightAgent.Over(store, new TownClock(TownYear.Night), options)) Assert.AreEqual("tls", await agent.TickAsync());
        Assert.AreEqual(heard, way.Requests, "not a byte of a request was sent");

        shown = good;
        await using var again = NightAgent.Over(store, new TownClock(TownYear.Night), options);
        Assert.IsNull(await again.TickAsync());
        var release = Assert.ContainsSingle(await again.Releases.AllAsync(CancellationToken.None));
        Assert.AreEqual(ReleaseState.Delivered, release.State);
        Assert.AreEqual(release.Classes.Sum(item => item.Count), (await hall.SumsAsync("50001")).Sum(sum => sum.N));
    }

    [TestMethod]
    public async Task A_certificate_of_an_authority_that_nobody_named_is_not_believed()
    {
        using var authority = new TestAuthority();
        using var certificate = authority.Certify(ends: 30);
        await using var hall = await CommuneHall.OpenAsync();
        await using var way = await FaultyWay.ToAsync(hall.Address, () => certificate);
        await using var agent = NightAgent.Over(NightAgent.NewStore(folder.FullName), options: NightAgent.Hurried());
        var code = await hall.CodeAsync("50002-accueil");
        StringAssert.Contains(await agent.EnrolAsync(way.Address, code), $"the certificate of {way.Address} is not believed");
        Assert.AreEqual(0, way.Requests);
    }

    [TestMethod]
    public async Task Everything_goes_through_the_proxy_that_the_town_hall_names()
    {
        await using var hall = await CommuneHall.OpenAsync(clock: new TownClock(TownYear.Night));
        await using var proxy = await FaultyWay.ToAsync(hall.Address);
        var options = NightAgent.Hurried();
        options.Proxy = proxy.Address.ToString();
        await using var agent = NightAgent.Over(NightAgent.NewStore(folder.FullName), new TownClock(TownYear.Night), options);
        // Nobody listens there: only by way of the proxy does it lead anywhere.
        Assert.AreEqual("Enrolled as 50003-accueil.", await agent.EnrolAsync(new Uri("http://127.0.0.1:9/"), await hall.CodeAsync("50003-accueil")));
        await agent.RecordAsync(TownYear.Facts(50_003));
        Assert.IsNull(await agent.TickAsync());
        Assert.IsGreaterThan(1, proxy.Requests);
        Assert.IsNotEmpty(await hall.SumsAsync("50003"));
    }
}
