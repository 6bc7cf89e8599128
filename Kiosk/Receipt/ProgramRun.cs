using System.ComponentModel;
using System.Diagnostics;

namespace Kiosk.Receipt;

/// <summary>One run of a program of CUPS.</summary>
/// <param name="ExitCode">Null when it could not be started or did not end in time.</param>
internal sealed record ProgramRun(int? ExitCode, string Output)
{
    private static readonly ProgramRun NoAnswer = new(null, "");

    /// <summary>Runs it with next to no environment; what goes in goes through its standard input, so that no file holds it.</summary>
    public static async Task<ProgramRun> OfAsync(string program, IReadOnlyList<string> arguments, byte[] input, TimeSpan longest, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        // What lpstat says is read, so it must not be in the language of the machine.
        start.Environment["LC_ALL"] = "C";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        using var process = Begin(start);
        if (process is null) return NoAnswer;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await FeedAsync(process, input, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await errors;
            return new ProgramRun(process.ExitCode, await output);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NoAnswer;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Process? Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task FeedAsync(Process process, byte[] input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It did not want to hear it all; its exit code says what it thinks.
        }
    }
}
