using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Driving;
using Forms.Answers;

namespace Benchmarks.Screens;

/// <summary><c>journeys</c>: many help requests at once against the real program, and what they cost; every deposit is counted afterwards.</summary>
internal static class JourneysCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many journeys.", DefaultValueFactory = _ => 1000 };
        var visitors = new Option<int>("--visitors") { Description = "How many at once.", DefaultValueFactory = _ => 8 };
        var command = new Command("journeys", "Sends help requests from several visitors at once and counts deposits, time and memory.") { count, visitors };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("kiosk-journeys-");
            try
            {
                await RunAsync(folder.FullName, parsed.GetValue(count), parsed.GetValue(visitors), cancellation);
            }
            finally
            {
                folder.Delete(recursive: true);
            }

            return 0;
        });
        return command;
    }

    private static async Task RunAsync(string folder, int count, int visitors, CancellationToken cancellationToken)
    {
        var store = KioskProgram.NewStore(folder);
        var starting = Stopwatch.GetTimestamp();
        await using var kiosk = await KioskProgram.StartAsync(store, "Kiosk:MostVisits=100");
        using (var first = new RequestVisitor(kiosk.Address)) await first.GoAsync("/", cancellationToken);
        Print("cold start to first page, s", Stopwatch.GetElapsedTime(starting).TotalSeconds);

        // The first requests compile the pages; they are a part of no figure but the cold start.
        await JourneysAsync(kiosk, 20, visitors, cancellationToken);
        var before = MemoryMiB(kiosk);
        var running = Stopwatch.GetTimestamp();
        var half = await JourneysAsync(kiosk, count / 2, visitors, cancellationToken);
        var middle = MemoryMiB(kiosk);
        var rest = await JourneysAsync(kiosk, count - count / 2, visitors, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(running).TotalSeconds;

        var times = half.Times.Concat(rest.Times).Order().ToList();
        Print("pages", times.Count);
        Print("pages a second", times.Count / seconds);
        Print($"page, median, ms ({visitors} at once)", times[times.Count / 2]);
        Print($"page, 99 %, ms ({visitors} at once)", times[times.Count * 99 / 100]);
        var alone = await JourneysAsync(kiosk, 50, 1, cancellationToken);
        var quiet = alone.Times.Order().ToList();
        Print("page, median, ms (one visitor)", quiet[quiet.Count / 2]);
        Print("page, 99 %, ms (one visitor)", quiet[quiet.Count * 99 / 100]);
        Print("largest page, kB", Math.Max(half.LargestPage, rest.LargestPage) / 1000.0);
        Print($"memory after 20 / {count / 2} / {count} journeys, MiB", before, middle, MemoryMiB(kiosk));

        var numbers = half.Numbers.Concat(rest.Numbers).ToList();
        var stored = (await KioskProgram.DepositsAsync(store)).Select(deposit => DepositReference.Of(deposit.Id)).ToHashSet();
        Print("journeys that were given a number", numbers.Count);
        Print("of these stored", numbers.Count(stored.Contains));
        Print("stored in all (warm-up and single visitor too)", stored.Count);
    }

    private static async Task<Outcome> JourneysAsync(KioskProgram kiosk, int count, int visitors, CancellationToken cancellationToken)
    {
        var outcome = new Outcome([], [], 0);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = visitors, CancellationToken = cancellationToken }, async (_, token) =>
        {
            using var visitor = new RequestVisitor(kiosk.Address);
            await visitor.AskForHelpAsync("Arrieulat", token);
            var number = await visitor.SendAsync(token);
            await visitor.GoAsync("/goodbye", token);
            lock (outcome.Times)
            {
                outcome.Times.AddRange(visitor.Milliseconds);
                if (number is not null) outcome.Numbers.Add(number);
                outcome.LargestPage = Math.Max(outcome.LargestPage, visitor.LargestPage);
            }
        });
        return outcome;
    }

    private static double MemoryMiB(KioskProgram kiosk)
    {
        kiosk.Process.Refresh();
        return kiosk.Process.WorkingSet64 / 1024.0 / 1024.0;
    }

    private static void Print(string what, params double[] values) =>
        Console.WriteLine($"{what,-52} {string.Join(" / ", values.Select(value => value.ToString("0.##", CultureInfo.InvariantCulture)))}");

    private sealed record Outcome(List<double> Times, List<string> Numbers, int LargestPage)
    {
        public int LargestPage { get; set; } = LargestPage;
    }
}
