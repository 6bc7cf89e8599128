using System.Diagnostics;

namespace Forms.Tests.Printing;

/// <summary>What poppler's tools say about a PDF.</summary>
internal static class PopplerTool
{
    public static async Task<string> RunAsync(string tool, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.AreEqual(0, process.ExitCode, await errors);
        return output;
    }
}
