using System.Diagnostics;

namespace Forms.Reading;

/// <summary>One run of the reading process, within its limits of time, memory and output. It ends with all its children, whatever happens.</summary>
public sealed class ReaderRun
{
    // A page at 600 dpi as JPEG in base 64, with its crops, stays well below.
    private const int LongestLine = 64 * 1024 * 1024;
    // The child keeps to the time for a page itself; only when it cannot any more is it killed.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MemoryLook = TimeSpan.FromMilliseconds(500);
    private string? failure;

    private ReaderRun()
    {
    }

    /// <summary>Hands on each page as it comes in. The result is null when all went well, else why not: <c>too-slow</c>, <c>too-much-memory</c> or <c>reader-failed</c>.</summary>
    /// <param name="start">From <see cref="ReaderStart"/>.</param>
    /// <param name="cost">What it may cost, as it was started with.</param>
    /// <param name="input">What it is given on its standard input.</param>
    /// <param name="take">Takes a page; false when it breaks the contract, which ends the run.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<string?> OfAsync(
        ProcessStartInfo start, ReaderCost cost, ReadOnlyMemory<byte> input, Func<PageLine, bool> take, TimeProvider clock, CancellationToken cancellationToken)
    {
        var run = new ReaderRun();
        var patience = TimeSpan.FromSeconds(cost.SecondsPerPage) + Grace;
        using var child = Process.Start(start)!;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slow = new CancellationTokenSource(patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, slow.Token);
        var given = GiveAsync(child.StandardInput.BaseStream, input, both.Token);
        var errors = child.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token);
        var memory = run.WatchMemoryAsync(child, cost.Megabytes * 1024L * 1024L, clock, stop.Token);
        try
        {
            await foreach (var line in BoundedLines.ReadAsync(child.StandardOutput, LongestLine, both.Token))
            {
                slow.CancelAfter(patience);
                if (PageLine.TryParse(line) is { } page && take(page)) continue;
                run.failure ??= "reader-failed";
                break;
            }

            if (run.failure is null) await child.WaitForExitAsync(both.Token);
            if (run.failure is null && child.ExitCode is not (0 or 1)) run.failure = "reader-failed";
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            run.failure ??= "too-slow";
        }
        catch (InvalidDataException)
        {
            run.failure ??= "reader-failed";
        }
        finally
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(CancellationToken.None);
            await stop.CancelAsync();
            await Task.WhenAll(given, errors, memory).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return run.failure;
    }

    // A child that ends before it has read everything is judged by what it printed.
    private static async Task GiveAsync(Stream standardInput, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        await using (standardInput) await standardInput.WriteAsync(input, cancellationToken);
    }

    // The runtime's own limit holds for its heap only; decoders take their memory elsewhere.
    private async Task WatchMemoryAsync(Process child, long limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(MemoryLook, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            child.Refresh();
            if (child.HasExited || child.WorkingSet64 <= limit) continue;
            failure ??= "too-much-memory";
            child.Kill(entireProcessTree: true);
        }
    }
}
