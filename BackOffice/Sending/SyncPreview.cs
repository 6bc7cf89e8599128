using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Releases;
using StoreOptions = LocalStore.StoreOptions;

namespace BackOffice.Sending;

/// <summary>What the sync agent answered when it was asked what would leave.</summary>
public abstract record PreviewAnswer
{
    private PreviewAnswer() { }

    /// <summary>It said.</summary>
    public sealed record Told(SealingPreview Preview) : PreviewAnswer;

    /// <summary>It said nothing that could be used; why, in words for the person who looks after the machine.</summary>
    public sealed record Silent(string Why) : PreviewAnswer;
}

/// <summary>
/// Asks the sync agent itself, as a process, so that the page shows what that program would send and not what another one believes. It opens
/// <c>statistics.db</c> alone and calls nobody.
/// </summary>
internal sealed class SyncPreview(BackOfficeOptions options, StoreOptions store)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<PreviewAnswer> AskAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(options.SyncAgent)) return new PreviewAnswer.Silent($"le programme {options.SyncAgent} n’est pas sur cette machine (réglage BackOffice:SyncAgent)");
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Patience);
        using var agent = new Process
        {
            StartInfo = new ProcessStartInfo(options.SyncAgent, ["preview", "--json", $"--Store:Directory={store.Directory}"]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            agent.Start();
            var (said, complained) = (agent.StandardOutput.ReadToEndAsync(limited.Token), agent.StandardError.ReadToEndAsync(limited.Token));
            await agent.WaitForExitAsync(limited.Token);
            if (agent.ExitCode != 0) return new PreviewAnswer.Silent((await complained).Trim());
            return new PreviewAnswer.Told(JsonSerializer.Deserialize<SealingPreview>(await said, JsonSerializerOptions.Web) ?? throw new JsonException("null"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PreviewAnswer.Silent(FormattableString.Invariant($"le programme {options.SyncAgent} n’a pas répondu en {Patience.TotalSeconds:0} secondes"));
        }
        catch (Exception problem) when (problem is Win32Exception or JsonException)
        {
            return new PreviewAnswer.Silent($"le programme {options.SyncAgent} n’a pas pu être interrogé ({problem.Message})");
        }
        finally
        {
            Stop(agent);
        }
    }

    private static void Stop(Process agent)
    {
        try
        {
            agent.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended, or never began.
        }
    }
}
