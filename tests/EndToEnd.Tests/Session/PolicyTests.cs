using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using EndToEnd.Tests.Inbox;
using Testing;

namespace EndToEnd.Tests.Session;

/// <summary>deploy/chromium-policies.json on the browser that Debian ships.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class PolicyTests
{
    private const string Binary = "/usr/lib/chromium/chromium";

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    // A policy whose name is misspelt, or was given up, is passed over in silence.
    [TestMethod]
    [CommandCondition("chromium", "chromium")]
    public void The_browser_knows_every_policy_by_its_name()
    {
        var browser = File.ReadAllBytes(Binary);
        var unknown = Policies().Select(policy => policy.Key)
            .AsParallel().Where(name => browser.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\0{name}\0")) < 0).ToList();
        Assert.IsEmpty(unknown, string.Join(", ", unknown));
    }

    [TestMethod]
    [Timeout(180_000, CooperativeCancellation = true)]
    [SessionCondition]
    public async Task Nothing_opens_but_the_kiosk_and_the_page_Borne_en_panne()
    {
        using var page = new KioskPage();
        using var elsewhere = new KioskPage();
        using var browser = new LoneBrowser(page);
        Assert.Contains("<title>Borne</title>", await browser.ShownAsync($"{page.Origin}/", Token));
        Assert.Contains("<title>Borne en panne</title>", await browser.ShownAsync($"file://{browser.OutOfOrderPage}", Token));
        string[] refused =
        [
            $"{elsewhere.Origin}/", "file:///etc/passwd", $"file://{browser.Folder}/", "data:text/html,words",
            $"view-source:{page.Origin}/", "chrome://policy", "devtools://devtools/bundled/inspector.html",
        ];
        var opened = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(refused, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Token }, async (address, cancellationToken) =>
        {
            if ((await browser.ShownAsync(address, cancellationToken)).Length > 0) opened.Enqueue(address);
        });
        Assert.IsEmpty(opened, string.Join(", ", opened));
        Assert.IsEmpty(elsewhere.Asked);
    }

    [TestMethod]
    [Timeout(180_000, CooperativeCancellation = true)]
    [SessionCondition]
    public async Task A_page_cannot_lead_away_and_may_use_the_camera_but_not_the_microphone()
    {
        using var elsewhere = new KioskPage();
        using var page = new KioskPage($$"""
            const attempt = async (what, work) => { let end; try { await work(); end = "granted"; } catch { end = "refused"; } await tell(`${what}: ${end}`); };
            const click = attributes => Object.assign(document.body.appendChild(document.createElement("a")), { textContent: "x", ...attributes }).click();
            addEventListener("load", async () => {
              await attempt("camera", () => navigator.mediaDevices.getUserMedia({ video: true }));
              await attempt("microphone", () => navigator.mediaDevices.getUserMedia({ audio: true }));
              await attempt("screen", () => navigator.mediaDevices.getDisplayMedia());
              await attempt("place", () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)));
              await attempt("clipboard", () => navigator.clipboard.readText());
              click({ download: "MARQUEUR.txt", href: URL.createObjectURL(new Blob(["MARQUEUR"])) });
              document.body.appendChild(document.createElement("iframe")).src = "{{elsewhere.Origin}}/frame";
              open("{{elsewhere.Origin}}/window");
              print();
              tell("tried all");
            });
            """);
        using var session = new KioskSession(page, "--use-fake-device-for-media-stream --remote-debugging-port=0");
        var told = new List<string>();
        while (!told.Contains("tried all")) told.Add(await page.ToldAsync(Token));
        string[] wanted = ["camera: granted", "microphone: refused", "screen: refused", "place: refused", "clipboard: refused", "tried all"];
        CollectionAssert.AreEqual(wanted, told.Where(words => !char.IsAsciiDigit(words[0])).ToArray(), string.Join('\n', told));

        using var picture = await session.PictureAsync(_ => true, Token);
        Assert.IsEmpty(elsewhere.Asked);
        var files = Directory.GetFiles(session.Room, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.IsFalse(files.Exists(file => file!.Contains("MARQUEUR", StringComparison.Ordinal)), "a file was downloaded");
        Assert.DoesNotContain("DevToolsActivePort", files);
    }

    private static JsonObject Policies() => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "chromium-policies.json")))!.AsObject();
}
