using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FormScanner.Imaging;

/// <summary>
/// One run of a poppler tool. The file goes in through its standard input, so its name never meets a command line and what is
/// rendered is what was hashed. The whole tree is killed when the token ends or the run is disposed of.
/// </summary>
internal sealed class PopplerProcess : IAsyncDisposable
{
    // Address space, not use: an honest A4 page takes 60 MB, a hostile one asks for all there is.
    private const string MemoryLimit = "--as=2147483648";

    private readonly Process _process;
    private readonly Task _feeding;
    private readonly Task _hearing;

    private PopplerProcess(Process process, byte[] bytes, Action<string?> hear)
    {
        _process = process;
        _feeding = FeedAsync(bytes);
        _hearing = HearAsync(hear);
    }

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <param name="hear">Is told each line of the standard error, and null at its end.</param>
    public static PopplerProcess Start(string tool, IEnumerable<string> arguments, byte[] bytes, Action<string?> hear)
    {
        var start = new ProcessStartInfo("prlimit")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.Latin1,
            WorkingDirectory = "/",
        };
        // Unbuffered, or the end of a page would only come with the next one and be lost if that one crashed the tool.
        foreach (var argument in (string[])[MemoryLimit, "--core=0", "stdbuf", "--output=0", tool, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            return new PopplerProcess(Process.Start(start)!, bytes, hear);
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("'prlimit' of the Debian package util-linux is needed to read PDF files, but cannot be started.", e);
        }
    }

    public CancellationTokenRegistration KillWhen(CancellationToken token) => token.UnsafeRegister(static p => ((PopplerProcess)p!).Kill(), this);

    /// <summary>Waits for the end of the run; 127 means that the tool is not installed.</summary>
    public async Task<int> ExitCodeAsync(CancellationToken token)
    {
        await _process.WaitForExitAsync(token);
        await _hearing;
        return _process.ExitCode is 127
            ? throw new InvalidOperationException("pdfinfo and pdftoppm are needed to read PDF files: install the Debian package poppler-utils.")
            : _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _feeding;
        await _hearing;
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }

    private async Task HearAsync(Action<string?> hear)
    {
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(CancellationToken.None);
            hear(line);
        }
        while (line is not null);
    }

    private async Task FeedAsync(byte[] bytes)
    {
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(bytes, CancellationToken.None);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has seen enough and closed its end; its exit code says what it thinks.
        }
    }
}
