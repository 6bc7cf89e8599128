using Driving.Commune;
using LocalStore;
using LocalStore.Statistics;

namespace SyncAgent.Tests.Pushing;

/// <summary>A town hall with half a year of facts, enrolled at a commune server over a way that can be made faulty.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("night-");

    private Town(CommuneHall hall, FaultyWay way, string commune, TownClock clock)
    {
        (Hall, Way, Commune, Clock) = (hall, way, commune, clock);
        Store = NightAgent.NewStore(folder.FullName);
        Agent = NightAgent.Over(Store, clock);
    }

    public CommuneHall Hall { get; }

    public FaultyWay Way { get; }

    public string Commune { get; }

    public string Kiosk => $"{Commune}-accueil";

    public TownClock Clock { get; }

    public StoreOptions Store { get; }

    public NightAgent Agent { get; private set; }

    /// <param name="hall">The server; its clock stands at <see cref="TownYear.Night"/>.</param>
    /// <param name="number">Anything that no other town of the test run has.</param>
    public static async Task<Town> WithAsync(CommuneHall hall, int number, int records = 400)
    {
        var town = new Town(hall, await FaultyWay.ToAsync(hall.Address), $"{number:00000}", new TownClock(TownYear.Night));
        Assert.AreEqual($"Enrolled as {town.Kiosk}.", await town.Agent.EnrolAsync(town.Way.Address, await hall.CodeAsync(town.Kiosk)));
        await town.Agent.RecordAsync(TownYear.Facts(number, records));
        return town;
    }

    /// <summary>The machine was switched off and on.</summary>
    public async Task RestartAsync(SyncOptions? options = null)
    {
        await Agent.DisposeAsync();
        Agent = NightAgent.Over(Store, Clock, options);
    }

    /// <summary>The server has exactly what was sealed, each class once.</summary>
    public async Task AssertSumsAsync()
    {
        var releases = await Agent.Releases.AllAsync(CancellationToken.None);
        Assert.IsTrue(releases.All(release => release.State is ReleaseState.Delivered or ReleaseState.Empty), string.Join(' ', releases.Select(release => release.State)));
        var sealedClasses = releases.SelectMany(release => release.Classes).ToList();
        Assert.IsNotEmpty(sealedClasses);
        Assert.AreEqual(sealedClasses.Sum(item => item.Count), (await Hall.SumsAsync(Commune)).Sum(sum => sum.N));
        Assert.IsTrue((await Hall.SumsAsync(Commune)).All(sum => sum.N >= 5));
    }

    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        await Way.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
