using System.ComponentModel;
using System.Diagnostics;

namespace FormScanner.Checkup;

/// <summary>The programs that are started: each is asked for its version.</summary>
internal static class ToolChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<Finding> NeededAsync(string tool, string versionOption, string debianPackage, CancellationToken cancellation) =>
        await VersionAsync(tool, versionOption, cancellation) is { } version
            ? new Finding.Fine(tool, version)
            : new Finding.Lacking(tool, "ce programme ne répond pas", $"sudo apt-get install {debianPackage}");

    public static async Task<Finding> SparedAsync(string tool, string versionOption, string debianPackage, string purpose, CancellationToken cancellation) =>
        await VersionAsync(tool, versionOption, cancellation) is { } version
            ? new Finding.Fine(tool, version)
            : new Finding.Spared(tool, $"absent ; il ne sert qu’à {purpose}", $"sudo apt-get install {debianPackage}");

    /// <summary>The first line it says of itself, or null when it cannot be started or says nothing in time.</summary>
    private static async Task<string?> VersionAsync(string tool, string option, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var start = new ProcessStartInfo(tool, [option]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            var said = (await output + await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return patience.IsCancellationRequested ? null : said.FirstOrDefault();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
