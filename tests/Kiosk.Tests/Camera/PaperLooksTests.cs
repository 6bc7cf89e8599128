using Driving;
using Microsoft.Playwright;
using static Kiosk.Tests.Camera.ScriptedReader;

namespace Kiosk.Tests.Camera;

/// <summary>The pages for paper, measured in the browser as all others are.</summary>
[TestClass]
public sealed class PaperLooksTests
{
    private const string Serial = "0KT6M9WX3P";
    private const string OtherSerial = "7KT6M9WX3P";

    [TestMethod]
    [DataRow(345, true, false)]
    [DataRow(345, false, true)]
    [DataRow(476, true, true)]
    public async Task The_pages_for_paper_fit_the_screen_and_axe_finds_nothing(int widthMm, bool largeText, bool highContrast)
    {
        using var reader = new ScriptedReader();
        var screen = new[] { ReferenceScreen.Smallest, ReferenceScreen.Usual }.Single(one => (int)one.WidthMm == widthMm);
        await using var kiosk = await KioskServer.StartAsync([screen.Setting, "Camera:Enabled=true", reader.Setting]);
        // The camera that Chromium brings shows a moving figure: nothing is photographed by itself.
        await using var chromium = await Chromium.StartAsync("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
        await using var elder = await Elder.AtAsync(kiosk, chromium);
        elder.Context.SetDefaultTimeout(90_000);
        var problems = new List<string>();
        // The help page has the same keys and does not move them.
        await elder.Page.GotoAsync("/help");
        if (largeText) await elder.Page.Locator("button[name=text]").ClickAsync();
        if (highContrast) await elder.Page.Locator("button[name=contrast]").ClickAsync();
        await elder.Page.GotoAsync("/");
        await elder.TapAsync("start-paper");
        await AuditAsync("camera");

        reader.Reads(1, Serial, Ticked("for-whom", "self"), Written("last-name", "ARRIEULAT", "check"), Written("first-name", "GINETTE", "check"), Written("birth-year", "1941"),
            Written("street", "RUEDELAHALLE", "check"), Ticked("district", "port"), Drawn("language"), Drawn("complement"), Written("phone", "0536499901", "check"));
        await elder.TapAsync("take");
        await Assertions.Expect(elder.Page.Locator("h1")).ToHaveTextAsync("Page 1 lue. Montrez la page 2.", new() { Timeout = 90_000 });
        await AuditAsync("camera, second page");
        reader.Reads(2, OtherSerial);
        await elder.TapAsync("take");
        await elder.Page.ArriveAsync("/camera/problem");
        await AuditAsync("problem");
        await elder.TapAsync("again");
        reader.Reads(2, Serial, Ticked("needs", "shopping", "paperwork"), Ticked("frequency", "weekly", "once"), Ticked("share-contact", "yes"), Written("signed-on", "05112026"), Drawn("signature", "signature"));
        await elder.TapAsync("take");
        await elder.Page.ArriveAsync("/check");
        await AuditAsync("check");
        while (await elder.Page.Locator("#next").CountAsync() > 0)
        {
            await elder.TapAsync("next");
            await AuditAsync(elder.Page.Url);
        }

        foreach (var question in new[] { "last-name", "phone", "language" })
        {
            await elder.Page.GotoAsync($"/question/{question}");
            await AuditAsync(question);
        }

        Assert.IsEmpty(problems, string.Join('\n', problems));

        async Task AuditAsync(string page) => problems.AddRange((await PageAudit.ProblemsAsync(elder.Page, screen, withAxe: true)).Select(problem => $"{page}: {problem}"));
    }
}
