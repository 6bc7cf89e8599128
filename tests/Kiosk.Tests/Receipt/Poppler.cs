using System.Diagnostics;

namespace Kiosk.Tests.Receipt;

/// <summary>What poppler reads in a PDF.</summary>
internal static class Poppler
{
    public static Task<string> TextAsync(string file) => RunAsync("pdftotext", "-layout", file, "-");

    public static Task<string> InfoAsync(string file) => RunAsync("pdfinfo", file);

    public static Task<string> FontsAsync(string file) => RunAsync("pdffonts", file);

    private static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.AreEqual(0, process.ExitCode, tool);
        return output;
    }
}
