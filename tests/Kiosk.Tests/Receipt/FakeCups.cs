using Driving;

namespace Kiosk.Tests.Receipt;

/// <summary>Scripts in the place of lp and lpstat, which keep what they were given.</summary>
internal sealed class FakeCups : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-lp-");

    /// <param name="printing">What lp does instead of keeping the slip.</param>
    /// <param name="state">What lpstat says after the name of the printer.</param>
    public FakeCups(string? printing = null, string state = "is idle.  enabled since Mon")
    {
        Script("lp", printing ?? $"""
            echo once >> '{In("calls")}'
            printf '%s\n' "$@" > '{In("arguments")}'
            env > '{In("environment")}'
            cat > '{Slip}'
            """);
        Script("lpstat", $"echo \"printer $2 {state}\"");
    }

    public string Slip => In("slip.pdf");

    public string[] Settings => ["Receipt:Printer=guichet", $"Receipt:Command={In("lp")}", $"Receipt:StateCommand={In("lpstat")}"];

    public string In(string name) => Path.Combine(folder.FullName, name);

    /// <summary>A stranger's request, sent: the page with its number is on the screen.</summary>
    public static async Task<string> SendAsync(Elder elder)
    {
        await elder.BringAnswersAsync();
        await elder.TapAsync("send");
        return await elder.Page.Locator("#reference").InnerTextAsync();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Script(string name, string body)
    {
        File.WriteAllText(In(name), $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(In(name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
