using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Kiosk.Speech;

/// <summary>
/// Runs the engine once for each text. The text goes in through standard input, because the arguments of a process can be read by everybody on the
/// machine, and the sound comes out through standard output: there is no file, and no core is left behind when the engine crashes.
/// </summary>
internal sealed class SpeechEngine(SpeechOptions options, TimeProvider clock) : IDisposable
{
    // Ten minutes of espeak-ng; whoever gives more is broken.
    private const int MostBytes = 27_000_000;

    // Two cores is the least a kiosk has; one stays with the pages while sentences are rendered ahead.
    private readonly SemaphoreSlim atOnce = new(2);

    public bool IsConfigured => options.Command.Length > 0;

    /// <summary>Everything that decides how a text sounds, apart from the text.</summary>
    public string Manner(string language) => string.Join('\n', [options.Command, .. Arguments(language)]);

    public async Task<SpeechResult> SayAsync(string text, string language, CancellationToken cancellationToken)
    {
        await atOnce.WaitAsync(cancellationToken);
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.LimitSeconds), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                return await RunAsync(text, language, either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new SpeechResult.Failed($"{options.Command} took longer than {options.LimitSeconds} s and was stopped");
            }
        }
        finally
        {
            atOnce.Release();
        }
    }

    public void Dispose() => atOnce.Dispose();

    private async Task<SpeechResult> RunAsync(string text, string language, CancellationToken cancellationToken)
    {
        Process process;
        try
        {
            process = Process.Start(StartOf(language))!;
        }
        catch (Win32Exception e)
        {
            return new SpeechResult.Failed($"prlimit of the package util-linux cannot be started (code {e.NativeErrorCode})");
        }

        using (process)
        {
            try
            {
                var feeding = FeedAsync(process.StandardInput.BaseStream, text, cancellationToken);
                // What it complains of may repeat the text: it is read, so that the pipe never fills, and dropped.
                var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
                var bytes = await ReadAsync(process.StandardOutput.BaseStream, cancellationToken);
                if (bytes is null) return new SpeechResult.Failed($"{options.Command} gave more than {MostBytes} bytes");
                await Task.WhenAll(feeding, complaints, process.WaitForExitAsync(cancellationToken));
                // prlimit itself says 127 for a program that is not there.
                if (process.ExitCode == 127) return new SpeechResult.Failed($"{options.Command} is not installed");
                if (process.ExitCode != 0) return new SpeechResult.Failed($"{options.Command} ended with code {process.ExitCode}");
                return Wave.Of(bytes) is { } sound ? new SpeechResult.Said(sound) : new SpeechResult.Failed($"{options.Command} gave no WAV file on its standard output");
            }
            finally
            {
                Kill(process);
            }
        }
    }

    private ProcessStartInfo StartOf(string language)
    {
        var start = new ProcessStartInfo("prlimit")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var argument in (string[])["--core=0", "--", options.Command, .. Arguments(language)]) start.ArgumentList.Add(argument);
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    private IEnumerable<string> Arguments(string language) =>
        (options.Arguments.Count > 0 ? options.Arguments.AsReadOnly() : SpeechOptions.ArgumentsByDefault).Select(argument => argument
            .Replace("{voice}", language == Prompt.English ? options.English : options.French, StringComparison.Ordinal)
            .Replace("{speed}", $"{options.Speed}", StringComparison.Ordinal));

    private static async Task FeedAsync(Stream input, string text, CancellationToken cancellationToken)
    {
        try
        {
            await using (input) await input.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        }
        catch (IOException)
        {
            // It closed its end before it had read all; its exit code and its sound say what that means.
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await output.ReadAsync(part, cancellationToken) is > 0 and var count)
        {
            if (all.Length + count > MostBytes) return null;
            all.Write(part, 0, count);
        }

        return all.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }
}
