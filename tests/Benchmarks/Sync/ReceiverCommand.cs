using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Driving.Commune;
using Microsoft.Extensions.DependencyInjection;
using Releases;
using SyncAgent;
using SyncAgent.Pushing;

namespace Benchmarks.Sync;

/// <summary><c>receiver</c>: how many records a second a commune server over PostgreSQL takes in, signed, over real sockets, with the senders on the same machine.</summary>
internal static class ReceiverCommand
{
    private const string Commune = "99001";
    private const int Senders = 16;
    private const int Replays = 10;
    private const int LeastN = 5;

    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many new records.", DefaultValueFactory = _ => 200_000 };
        var command = new Command("receiver", "Sends signed releases to a commune server over PostgreSQL and prints records a second.") { records };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(records)));
        return command;
    }

    private static async Task<int> RunAsync(int records)
    {
        await using var postgres = await PostgresServer.StartAsync(durable: true);
        await using var hall = await CommuneHall.OpenAsync(await postgres.NewDatabaseAsync());
        var folder = Directory.CreateTempSubdirectory("receiver-");
        await using var agent = NightAgent.Over(NightAgent.NewStore(folder.FullName), options: new SyncOptions { RetrySeconds = 1 });
        await agent.EnrolAsync(hall.Address, await hall.CodeAsync($"{Commune}-accueil"));
        var enrolment = agent.Services.GetRequiredService<EnrolmentFolder>().Load()!;
        var client = agent.Services.GetRequiredService<CommuneClient>();

        // What the programs do for the first time takes longer.
        await SendAsync(Releases(20, 100));
        Console.WriteLine("records a request | requests | new, records/s | replayed, records/s | replayed, ms a request median / 99 %");
        long expected = 20 * 100;
        foreach (var (size, count) in ((int, int)[])[(1, Math.Min(2_000, records)), (10, Math.Max(1, records / 50)), (100, Math.Max(1, records / 100)), (500, Math.Max(1, records / 500))])
        {
            var releases = Releases(count, size);
            expected += (long)count * size;
            var (fresh, _) = await SendAsync(releases);
            var (again, waits) = await SendAsync(releases);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,17} | {count,8} | {count * size / fresh.TotalSeconds,14:0} | {count * size / again.TotalSeconds,19:0} | {waits[waits.Length / 2],6:0.0} / {waits[waits.Length * 99 / 100]:0.0}"));
            if (size != 100) continue;
            var took = TimeSpan.Zero;
            for (var replay = 0; replay < Replays; replay++) took += (await SendAsync(releases)).Took;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"replayed in full {Replays} times more: {(long)Replays * count * size} records, {Replays * count * size / took.TotalSeconds:0} a second"));
        }

        var found = (await hall.SumsAsync(Commune)).Sum(sum => sum.N);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"counted {found}, sent {expected * LeastN}: {(found == expected * LeastN ? "no double, nothing lost" : "WRONG")}"));
        folder.Delete(recursive: true);
        return found == expected * LeastN ? 0 : 1;

        async Task<(TimeSpan Took, double[] Milliseconds)> SendAsync(IReadOnlyList<Release> releases)
        {
            var waits = new double[releases.Count];
            var begun = Stopwatch.GetTimestamp();
            await Parallel.ForAsync(0, releases.Count, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (i, cancellationToken) =>
            {
                var asked = Stopwatch.GetTimestamp();
                var answer = await client.PutReleaseAsync(enrolment, releases[i], cancellationToken);
                waits[i] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
                if (PushAnswer.Of(answer, releases[i]) is not PushAnswer.Taken) throw new InvalidOperationException($"The server answered {answer.Status}.");
            });
            var took = Stopwatch.GetElapsedTime(begun);
            Array.Sort(waits);
            return (took, waits);
        }
    }

    private static List<Release> Releases(int count, int size) =>
    [
        .. Enumerable.Range(0, count).Select(_ => new Release(
            Release.CurrentSchema, Guid.NewGuid(), 1, 1, 1,
            [
                .. Enumerable.Range(0, size).Select(i => new ReleaseItem(
                    Guid.NewGuid(), "N2",
                    new SortedDictionary<string, string>(StringComparer.Ordinal) { ["kind"] = i % 3 == 0 ? "offer" : "request", ["category"] = "transport", ["age2"] = "65-and-over", ["sector"] = "centre", ["quarter"] = "2026-Q3" },
                    LeastN)).OrderBy(item => item.ItemId),
            ])),
    ];
}
