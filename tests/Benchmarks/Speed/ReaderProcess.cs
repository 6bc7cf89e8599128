using System.Diagnostics;
using Testing;

namespace Benchmarks.Speed;

/// <summary>The real program, run over files, with its wall time and the most memory it and its children held.</summary>
internal sealed record ReaderProcess(double Seconds, int Pages, double PeakMiB, double PeakWithChildrenMiB)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    public static async Task<ReaderProcess> RunAsync(IReadOnlyList<string> files, IReadOnlyList<string> options, CancellationToken cancellation)
    {
        var program = Path.Combine(Repository.Root, "FormScanner/bin/Release/net10.0/formscanner.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        foreach (var argument in (string[])[program, "read", "--json", .. options, .. files]) start.ArgumentList.Add(argument);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = WatchAsync(process.Id, done.Token);
        var pages = 0;
        while (await process.StandardOutput.ReadLineAsync(cancellation) is not null) pages++;
        await process.WaitForExitAsync(cancellation);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await done.CancelAsync();
        var (own, all) = await watching;
        return new ReaderProcess(seconds, pages, own, all);
    }

    private static async Task<(double Own, double All)> WatchAsync(int pid, CancellationToken cancellation)
    {
        double own = 0, all = 0;
        while (!cancellation.IsCancellationRequested)
        {
            var mine = ResidentMiB(pid);
            own = Math.Max(own, mine);
            all = Math.Max(all, mine + Children(pid).Sum(ResidentMiB));
            await Task.Delay(Every, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return (own, all);
    }

    private static IEnumerable<int> Children(int pid)
    {
        try
        {
            // A child belongs to the thread that started it.
            var children = Directory.EnumerateDirectories($"/proc/{pid}/task")
                .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(int.Parse).ToList();
            return children.Concat(children.SelectMany(Children));
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double ResidentMiB(int pid)
    {
        try
        {
            var line = File.ReadLines($"/proc/{pid}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
