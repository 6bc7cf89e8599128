using Driving;
using Forms.Answers;
using Microsoft.Playwright;

namespace Kiosk.Tests.Camera;

/// <summary>Filled-in paper under the camera of a real browser, read by the real reader.</summary>
[TestClass]
public sealed class PaperAtTheKioskTests
{
    // Seven seconds of reading on a busy machine of two cores; the figure for an idle one stands in docs/measures.md.
    private const float ReadingMs = 90_000;

    private static readonly string[] Offered = ["Camera:Enabled=true", "Camera:Seconds=60"];

    [TestMethod]
    public async Task Two_pages_that_are_shown_fill_in_the_check_page_and_become_one_deposit_with_their_pictures()
    {
        await using var kiosk = await KioskServer.StartAsync(Offered);
        await using var stand = await CameraStand.WithAsync(ShownPages.Seen(ShownPages.Identity));
        await using var elder = await PatientAsync(kiosk, stand);
        await elder.TapAsync("start-paper");
        await ExpectAsync(elder, "h1", "Page 1 lue. Montrez la page 2.");
        await WatchedForASecondAsync(elder);
        stand.Lay(ShownPages.Seen(ShownPages.Needs));
        await elder.Page.ArriveAsync("/check", ReadingMs);

        var shown = await AnswersAsync(elder);
        Assert.AreEqual("CAZENOVIER", shown["last-name"].ToUpperInvariant());
        Assert.AreEqual("HENRI", shown["first-name"].ToUpperInvariant());
        Assert.AreEqual("1941", shown["birth-year"]);
        Assert.AreEqual("27B", shown["street-number"]);
        Assert.AreEqual("QUAI ZEPHIRIN", shown["street"].ToUpperInvariant());
        Assert.AreEqual("05 36 49 10 78", shown["phone"]);
        Assert.AreEqual("Sur le papier", shown["language"]);
        Assert.Contains("courses", shown["needs"].ToLowerInvariant());
        Assert.AreEqual("Sur le papier", shown["signature"]);

        await elder.Page.GotoAsync("/check");
        await elder.Page.Locator("a[href='/question/last-name']").ClickAsync();
        await Assertions.Expect(elder.Page.Locator(".crop img")).ToHaveJSPropertyAsync("complete", true, new() { Timeout = ReadingMs });
        Assert.IsGreaterThan(100, await elder.Page.Locator(".crop img").EvaluateAsync<int>("picture => picture.naturalWidth"));
        await elder.TypeAsync("CAZENOVIERE");
        Assert.AreEqual("/check", elder.Where);
        while (await elder.Page.Locator("#send").CountAsync() == 0) await elder.TapAsync("next");
        await elder.TapAsync("send");
        var reference = await elder.Page.Locator("#reference").InnerTextAsync();

        var deposit = (await kiosk.DepositsAsync()).Single();
        Assert.AreEqual(DepositReference.Of(deposit.Id), reference);
        Assert.AreEqual((Channel.Kiosk, ShownPages.Serial, 2), (deposit.Channel, deposit.Serial, deposit.PagesExpected));
        Assert.AreEqual("1,2", string.Join(',', deposit.Pages.Select(page => page.Page)));
        foreach (var page in deposit.Pages) Assert.IsTrue(page.Picture is [0xFF, 0xD8, 0xFF, ..]);
        Assert.IsTrue(deposit.Pages[0].Crops.ContainsKey("last-name") && deposit.Pages[0].Crops.ContainsKey("language") && deposit.Pages[1].Crops.ContainsKey("signature"));
        var answers = deposit.Answers.ToDictionary(answer => answer.Question.Value);
        Assert.AreEqual(("CAZENOVIERE", Certainty.Sure), (answers["last-name"].Text, answers["last-name"].Certainty));
        Assert.AreEqual("HENRI", answers["first-name"].Text);
        Assert.IsNotEmpty(answers["first-name"].Cells);
        Assert.AreEqual((null, Certainty.Check), (answers["language"].Text, answers["language"].Certainty));
        Assert.AreEqual("shopping,paperwork", string.Join(',', answers["needs"].Values));
        Assert.IsFalse(deposit.Problems.Any(problem => problem.Code is PileProblem.PageMissing or PileProblem.SerialSeenBefore));
    }

    [TestMethod]
    public async Task A_page_that_moves_is_not_photographed_and_the_person_is_told_to_keep_still()
    {
        await using var kiosk = await KioskServer.StartAsync(Offered);
        var page = ShownPages.Seen(ShownPages.Identity);
        await using var stand = await CameraStand.WithAsync(page);
        stand.Hold(page);
        await using var elder = await PatientAsync(kiosk, stand);
        var pictures = 0;
        elder.Page.Request += (_, request) => pictures += request.Url.EndsWith("/camera/page", StringComparison.Ordinal) ? 1 : 0;
        await elder.TapAsync("start-paper");
        await ExpectAsync(elder, "#say", "Ne bougez plus.");
        // Many times as long as a page that lies still has to lie.
        await WatchedAsync(elder, seconds: 6);
        Assert.AreEqual(0, pictures);

        stand.Lay(page);
        await ExpectAsync(elder, "h1", "Page 1 lue. Montrez la page 2.");
        Assert.AreEqual(1, pictures);
    }

    [TestMethod]
    public async Task What_is_no_page_of_ours_is_said_in_words_and_the_person_may_show_another()
    {
        await using var kiosk = await KioskServer.StartAsync(Offered);
        await using var stand = await CameraStand.WithAsync(ShownPages.NothingButPaper);
        await using var elder = await PatientAsync(kiosk, stand);
        await elder.TapAsync("start-paper");
        await ExpectAsync(elder, "#say", "Posez la page à plat, dans le cadre.");
        await WatchedForASecondAsync(elder);
        await ExpectTroubleAsync(elder, ["Ce côté de la page est vide.", "Retournez la page."]);

        await elder.TapAsync("again");
        await WatchedForASecondAsync(elder);
        stand.Lay(ShownPages.EmptySheet);
        await ExpectAsync(elder, "#say", "On ne voit pas le carré noir.");
        await ExpectTroubleAsync(elder, ["On ne voit pas le carré noir.", "Si ce côté est vide, retournez la page."]);

        stand.Lay(ShownPages.OfSomebodyElse);
        await elder.TapAsync("again");
        await WatchedForASecondAsync(elder);
        await ExpectTroubleAsync(elder, ["Ce papier n’est pas un de nos formulaires."]);

        await elder.TapAsync("again");
        await WatchedForASecondAsync(elder);
        stand.Lay(ShownPages.Seen(ShownPages.Needs));
        await ExpectAsync(elder, "h1", "Page 2 lue. Montrez la page 1.");
    }

    [TestMethod]
    public async Task Without_a_camera_the_way_is_not_offered()
    {
        await using var kiosk = await KioskServer.StartAsync(Offered);
        await using var chromium = await Chromium.StartAsync("--use-fake-device-for-media-stream=device-count=0");
        await using var elder = await Elder.AtAsync(kiosk, chromium);
        // The script has looked once the page is loaded and the browser has told its devices.
        Assert.AreEqual(0, await elder.Page.EvaluateAsync<int>("navigator.mediaDevices.enumerateDevices().then(all => all.filter(one => one.kind === 'videoinput').length)"));
        await Assertions.Expect(elder.Page.Locator("#start-paper")).ToBeHiddenAsync();

        await using var without = await Elder.AtAsync(kiosk, chromium, script: false);
        await Assertions.Expect(without.Page.Locator("#start-help-request")).ToBeVisibleAsync();
        await Assertions.Expect(without.Page.Locator("#start-paper")).ToBeHiddenAsync();
    }

    private static async Task<Elder> PatientAsync(KioskServer kiosk, CameraStand stand)
    {
        var elder = await Elder.AtAsync(kiosk, stand.Chromium);
        elder.Context.SetDefaultTimeout(ReadingMs);
        return elder;
    }

    private static Task ExpectAsync(Elder elder, string what, string text) =>
        Assertions.Expect(elder.Page.Locator(what)).ToHaveTextAsync(text, new() { Timeout = ReadingMs });

    private static async Task ExpectTroubleAsync(Elder elder, string[] lines)
    {
        await elder.TapAsync("take");
        await elder.Page.ArriveAsync("/camera/problem", ReadingMs);
        var text = await elder.Page.Locator("main").InnerTextAsync();
        foreach (var line in lines) Assert.Contains(line, text);
        Assert.Contains("Sinon, déposez la page dans la boîte.", text);
        await Assertions.Expect(elder.Page.Locator("#desk")).ToBeVisibleAsync();
    }

    // The page has looked at the picture several times: what lies there now is what it compares with.
    private static Task WatchedForASecondAsync(Elder elder) => WatchedAsync(elder, seconds: 1);

    private static Task WatchedAsync(Elder elder, double seconds) => elder.Page.Locator("#sight").EvaluateAsync(
        "(video, seconds) => new Promise(done => { const look = () => video.currentTime > seconds ? done() : requestAnimationFrame(look); look(); })", seconds);

    private static async Task<Dictionary<string, string>> AnswersAsync(Elder elder)
    {
        var answers = new Dictionary<string, string>();
        for (var last = false; !last;)
        {
            foreach (var card in await elder.Page.Locator(".card.answer").AllAsync())
            {
                var id = (await card.GetAttributeAsync("href"))?["/question/".Length..] ?? (answers.ContainsKey("signed-on") ? "signature" : "signed-on");
                answers[id] = await card.Locator(".value").InnerTextAsync();
            }

            last = await elder.Page.Locator("#next").CountAsync() == 0;
            if (!last) await elder.TapAsync("next");
        }

        return answers;
    }
}
