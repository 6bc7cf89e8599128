using Driving.Commune;
using LocalStore.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SyncAgent.Tests.Pushing;

namespace SyncAgent.Tests.Schedule;

/// <summary>The real scheduler: it looks at once, and again when a wait is over.</summary>
[TestClass]
public sealed class ClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [TestMethod]
    public async Task A_machine_that_was_off_sends_on_its_own_within_two_minutes_also_after_a_first_failure()
    {
        await using var hall = await CommuneHall.OpenAsync();
        await using var town = await Town.WithAsync(hall, 40_001);
        town.Way.Fault = Fault.DroppedBefore;
        var builder = SyncSetup.Builder([$"--Store:Directory={town.Store.Directory}", "--Store:MinimumFreeMegabytes=0", "--Sync:RetrySeconds=1", "--Sync:LongestRetrySeconds=1", $"--Sync:Policy={Path.Combine(Testing.Repository.Root, "SyncAgent", "policy.json")}"]);
        builder.Services.AddClock();
        using var host = builder.Build();
        await host.StartAsync();
        var book = host.Services.GetRequiredService<ReleaseBook>();
        await UntilAsync(async () => (await book.StateAsync(CancellationToken.None)).Failures > 0);
        town.Way.Fault = Fault.None;
        await UntilAsync(async () => (await book.StateAsync(CancellationToken.None)).LastSuccessUtc is not null);
        await host.StopAsync();
        Assert.IsNotEmpty(await book.AllAsync(CancellationToken.None));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds()) await Task.Delay(100, patience.Token);
    }
}
