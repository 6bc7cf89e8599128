using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using FormScanner.Commands;

namespace FormScanner.Inbox.Scanning;

/// <summary>A scanner, driven through SANE's <c>scanimage</c>.</summary>
internal sealed class Scanner(string? device)
{
    private const string Program = "scanimage";
    private const int NoDocuments = 7; // SANE_STATUS_NO_DOCS: how a feeder says that it is empty
    private static readonly TimeSpan LongestHelp = TimeSpan.FromMinutes(1);

    // A feeder takes some seconds for a page; it is stopped only when it has clearly hung.
    private static readonly TimeSpan LongestPile = TimeSpan.FromMinutes(30);

    /// <summary>Asks the scanner what it can do.</summary>
    /// <exception cref="SetupException">scanimage is not installed, or there is no such scanner.</exception>
    public async Task<DeviceOptions> OptionsAsync(CancellationToken cancellationToken)
    {
        var (code, output, errors) = await RunAsync(["--help"], LongestHelp, cancellationToken);
        if (code != 0 || !output.Contains("specific to device", StringComparison.Ordinal))
            throw new SetupException(device is null
                ? $"no scanner was found; is it on and plugged in? « scanimage -L » lists what SANE sees. {LastLine(errors)}"
                : $"the scanner '{device}' does not answer; « scanimage -L » lists what SANE sees. {LastLine(errors)}");
        return DeviceOptions.Parse(output);
    }

    /// <summary>Scans what lies in the feeder, or one page from the glass when there is no feeder or nothing in it.</summary>
    public async Task<ScanOutcome> ScanAsync(DeviceOptions can, bool duplex, string folder, CancellationToken cancellationToken)
    {
        var feeder = can.Feeder(duplex);
        if (feeder is null && duplex)
            throw new SetupException($"this scanner has no source that scans both sides (it has: {string.Join(", ", can.Sources)}); leave out --duplex and turn the pile");
        if (feeder is not null)
        {
            var outcome = await BatchAsync(can, ["--source", feeder], folder, cancellationToken);
            if (outcome is not ScanOutcome.Scanned { Files.Count: 0 } || can.Flatbed is null) return outcome;
        }

        string[] glass = can.Flatbed is { } flatbed ? ["--source", flatbed, "--batch-count=1"] : ["--batch-count=1"];
        return await BatchAsync(can, glass, folder, cancellationToken);
    }

    private async Task<ScanOutcome> BatchAsync(DeviceOptions can, string[] source, string folder, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            .. source,
            .. can.Grey ? (string[])["--mode", "Gray"] : [],
            .. can.Resolution ? (string[])["--resolution", "300"] : [],
            .. can.Width ? (string[])["-x", "210"] : [],
            .. can.Height ? (string[])["-y", "297"] : [],
            "--format=tiff", $"--batch={Path.Combine(folder, "page-%04d.tif")}",
        ];
        var (code, _, errors) = await RunAsync(arguments, LongestPile, cancellationToken);
        // A page that was cut short has its name with « .part » at the end and is not among these.
        string[] files = [.. Directory.EnumerateFiles(folder, "page-*.tif").Order(StringComparer.Ordinal)];
        return code is 0 or NoDocuments ? new ScanOutcome.Scanned(files) : new ScanOutcome.Stopped(LastLine(errors));
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments, TimeSpan longest, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (device is not null) start.ArgumentList.Add($"--device-name={device}");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        using var process = Begin(start);
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SetupException(string.Create(CultureInfo.InvariantCulture, $"the scanner did not come to an end within {longest.TotalMinutes} minutes; switch it off and on"));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SetupException("scanimage is missing: it drives the scanner. Install it with: apt install sane-utils");
        }
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("");
}
