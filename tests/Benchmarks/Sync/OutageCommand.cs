using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Driving.Commune;
using LocalStore.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Releases;
using SyncAgent;
using Testing;

namespace Benchmarks.Sync;

/// <summary><c>outage</c>: how often the agent tries while the server fails, and how long it takes to hand in what waited for thirty days.</summary>
internal static class OutageCommand
{
    private const int Weeks = 5;
    private const int CellsAWeek = 200;
    private const int DelaySeconds = 5;
    private static readonly TimeSpan Failing = TimeSpan.FromSeconds(100);

    public static Command Create()
    {
        var command = new Command("outage", "Counts attempts in 100 s of failures, and times the sending of what waited for thirty days.");
        command.SetAction((_, _) => RunAsync());
        return command;
    }

    private static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("outage-");
        await using var hall = await CommuneHall.OpenAsync();
        await using var way = await FaultyWay.ToAsync(hall.Address);
        var store = NightAgent.NewStore(folder.FullName);
        await using (var agent = NightAgent.Over(store)) await agent.EnrolAsync(way.Address, await hall.CodeAsync("99002-accueil"));
        await WaitAMonthAsync(store);

        way.Fault = Fault.DroppedBefore;
        var builder = SyncSetup.Builder(
        [
            $"--Store:Directory={store.Directory}", "--Store:MinimumFreeMegabytes=0", $"--Sync:RetrySeconds={DelaySeconds}", $"--Sync:LongestRetrySeconds={DelaySeconds}",
            $"--Sync:Policy={Path.Combine(Repository.Root, "SyncAgent", "policy.json")}",
        ]);
        builder.Services.AddClock();
        using var host = builder.Build();
        var before = way.Requests;
        await host.StartAsync();
        await Task.Delay(Failing);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"attempts in {Failing.TotalSeconds:0} s of failures, {DelaySeconds} s between runs at most: {way.Requests - before}"));
        await host.StopAsync();

        way.Fault = Fault.None;
        var begun = Stopwatch.GetTimestamp();
        await using var after = NightAgent.Over(store);
        var problem = await after.TickAsync();
        var took = Stopwatch.GetElapsedTime(begun);
        var releases = await after.Releases.AllAsync(CancellationToken.None);
        var cells = releases.SelectMany(release => release.Classes).Count();
        var found = (await hall.SumsAsync("99002")).Sum(sum => sum.N);
        var right = problem is null && releases.All(release => release.State is ReleaseState.Delivered or ReleaseState.Empty) && found == releases.SelectMany(release => release.Classes).Sum(item => item.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"thirty days of outage: {releases.Count} releases, {cells} classes, handed in in one run of {took.TotalSeconds:0.00} s; {(right ? "the sums of the server are those that were sealed" : "WRONG")}"));
        folder.Delete(recursive: true);
        return right ? 0 : 1;
    }

    // What five weekly seals of a large town would have left.
    private static async Task WaitAMonthAsync(LocalStore.StoreOptions store)
    {
        var book = StatisticsBook.Open(store);
        for (var week = 0; week < Weeks; week++)
        {
            var classes = Enumerable.Range(0, CellsAWeek).Select(i => new SealedClass(
                Guid.NewGuid(), "N2",
                new Dictionary<string, string> { [ClassProperty.Kind] = "request", [ClassProperty.Category] = $"category-{i % 8}", [ClassProperty.AgeTwo] = "65-and-over", [ClassProperty.Sector] = $"sector-{i % 4}", [ClassProperty.Quarter] = "2026-Q3" },
                5 + i % 7)).ToList();
            await book.SealAsync(new SealedRelease(Guid.NewGuid(), $"2039-W{20 + week}", new DateOnly(2039, 5, 16).AddDays(7 * week), 1, classes), [], [], CancellationToken.None);
        }
    }
}
