using Driving.Commune;

namespace SyncAgent.Tests.Pushing;

/// <summary>One commune server for all tests of this project, with a town each.</summary>
[TestClass]
public sealed class SharedHall
{
    private static CommuneHall? hall;

    internal static CommuneHall Hall => hall ?? throw new InvalidOperationException("the server starts before the first test");

    [AssemblyInitialize]
    public static async Task OpenAsync(TestContext _) => hall = await CommuneHall.OpenAsync(clock: new TownClock(TownYear.Night));

    [AssemblyCleanup]
    public static async Task CloseAsync()
    {
        if (hall is not null) await hall.DisposeAsync();
    }
}
