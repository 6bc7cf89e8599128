using System.Text.Json.Nodes;
using Testing;

namespace EndToEnd.Tests.Session;

/// <summary>
/// The browser under the kiosk's policies, opened on any address. It tells what it shows through its debugger, so the two policies that forbid the
/// debugger are left out here and only here.
/// </summary>
internal sealed class LoneBrowser : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-browser-");
    private readonly string policies;

    public LoneBrowser(KioskPage page)
    {
        KioskSession.OpenToAll(Folder);
        File.Copy(Path.Combine(Repository.Root, "deploy", "borne-en-panne.html"), OutOfOrderPage);
        var shipped = JsonNode.Parse(KioskSession.PoliciesOf(page, OutOfOrderPage))!.AsObject();
        Assert.IsTrue(shipped.Remove("DeveloperToolsAvailability") && shipped.Remove("RemoteDebuggingAllowed"));
        policies = Path.Combine(Folder, "policies.json");
        File.WriteAllText(policies, shipped.ToJsonString());
    }

    public string Folder => folder.FullName;

    public string OutOfOrderPage => Path.Combine(Folder, "borne-en-panne.html");

    /// <summary>The page an address leads to; nothing when it is refused.</summary>
    public async Task<string> ShownAsync(string address, CancellationToken cancellationToken)
    {
        var (_, output) = await Shell.RunAsync(cancellationToken, [
            .. KioskSession.AsOrdinaryUser, .. KioskSession.InABox(Folder, policies), "sh", "-c",
            "home=$(mktemp -d) && export HOME=$home && exec chromium --headless --no-first-run --user-data-dir=\"$home/profile\" --timeout=15000 --dump-dom \"$0\" 2>/dev/null", address,
        ]);
        return output;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
