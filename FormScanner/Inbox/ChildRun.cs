using System.Diagnostics;

namespace FormScanner.Inbox;

/// <summary>One run of the reading process, within its limits of time, memory and output.</summary>
internal sealed class ChildRun
{
    // A page at 600 dpi as JPEG in base 64, with its crops, stays well below.
    private const int LongestLine = 64 * 1024 * 1024;
    // The child keeps to the time for a page itself; only when it cannot any more is it killed.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MemoryLook = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<string, List<ReadPage>> pages = [];
    private readonly int mostPages;
    private readonly Action? fileReached;

    private ChildRun(IEnumerable<string> files, int mostPages, Action? fileReached)
    {
        (this.mostPages, this.fileReached) = (mostPages, fileReached);
        foreach (var file in files) pages[file] = [];
    }

    /// <summary>Why it did not come to its end, or null.</summary>
    public string? Failure { get; private set; }

    public IReadOnlyList<ReadPage> PagesOf(string file) => pages[file];

    public static async Task<ChildRun> OfAsync(
        InboxOptions options, IReadOnlyList<string> files, string workFolder, TimeProvider clock, Action? fileReached,
        CancellationToken cancellationToken)
    {
        var run = new ChildRun(files, options.MostPages, fileReached);
        var patience = TimeSpan.FromSeconds(options.SecondsPerPage) + Grace;
        using var child = Process.Start(ReaderProgram.Start(options, workFolder, files))!;
        child.StandardInput.Close();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slow = new CancellationTokenSource(patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, slow.Token);
        var errors = child.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token);
        var memory = run.WatchMemoryAsync(child, options.ReaderMegabytes * 1024L * 1024L, clock, stop.Token);
        try
        {
            await foreach (var line in BoundedLines.ReadAsync(child.StandardOutput, LongestLine, both.Token))
            {
                slow.CancelAfter(patience);
                if (run.Take(line)) continue;
                run.Failure ??= "reader-failed";
                break;
            }

            if (run.Failure is null) await child.WaitForExitAsync(both.Token);
            if (run.Failure is null && child.ExitCode is not (0 or 1)) run.Failure = "reader-failed";
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            run.Failure ??= "too-slow";
        }
        catch (InvalidDataException)
        {
            run.Failure ??= "reader-failed";
        }
        finally
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(CancellationToken.None);
            await stop.CancelAsync();
            await Task.WhenAll(errors, memory).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return run;
    }

    private bool Take(string text) =>
        PageLine.TryParse(text) is { File: { } file } line && pages.TryGetValue(file, out var known) && line.ToPage() is { } page
        && page.FilePage == known.Count + 1 && known.Count < mostPages && Add(known, page);

    private bool Add(List<ReadPage> known, ReadPage page)
    {
        if (known.Count == 0) fileReached?.Invoke();
        known.Add(page);
        return true;
    }

    // The runtime's own limit holds for its heap only; decoders take their memory elsewhere.
    private async Task WatchMemoryAsync(Process child, long limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(MemoryLook, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            child.Refresh();
            if (child.HasExited || child.WorkingSet64 <= limit) continue;
            Failure ??= "too-much-memory";
            child.Kill(entireProcessTree: true);
        }
    }
}
