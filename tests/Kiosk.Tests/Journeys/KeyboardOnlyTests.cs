using Driving;

namespace Kiosk.Tests.Journeys;

/// <summary>Somebody who cannot touch uses keys that are plugged in, and nothing else (kiosk.md K14).</summary>
[TestClass]
public sealed class KeyboardOnlyTests
{
    [TestMethod]
    public async Task Help_is_asked_for_with_tab_arrows_space_and_enter_alone()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await PressAsync(elder, "start-help-request", "Enter", "/your-data");
        await PressAsync(elder, "continue", "Enter", "/question/for-whom");
        await PressAsync(elder, "answer-self", "Space", "/question/needs");
        await TabToAsync(elder, "answer-shopping");
        await elder.Page.Keyboard.PressAsync("Space");
        await PressAsync(elder, "continue", "Enter", "/question/frequency");
        await PressAsync(elder, "answer-weekly", "Enter", "/question/district");
        await PressAsync(elder, "answer-port", "Space", "/question/street");
        await TypeAsync(elder, "Rue de la Halle", "/question/last-name");
        await TypeAsync(elder, "Arrieulat", "/question/first-name");
        // Without letters plugged in: a keypad of arrows and a key to confirm.
        await TabToAsync(elder, "é");
        foreach (var key in new[] { "ArrowDown", "ArrowRight", "ArrowRight", "Enter", "ArrowLeft", "ArrowLeft", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowUp" })
            await elder.Page.Keyboard.PressAsync(key);
        await elder.Page.Keyboard.PressAsync("Space");
        Assert.AreEqual("Ea", await elder.Page.Locator("#field").InputValueAsync());
        await PressAsync(elder, "continue", "Enter", "/question/phone");
        await TypeAsync(elder, "0536499901", "/question/share-contact");
        await PressAsync(elder, "answer-yes", "Enter", "/check");
        await PressAsync(elder, "send", "Enter", "/sent");
        var deposit = (await kiosk.DepositsAsync()).Single();
        Assert.AreEqual("0536499901", deposit.Answers.Single(answer => answer.Question.Value == "phone").Text);
    }

    [TestMethod]
    public async Task A_visit_is_left_with_keys_alone()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtQuestionAsync(kiosk, TestChromium.Shared, "last-name");
        await PressAsync(elder, "leave", "Enter", "/leave");
        await PressAsync(elder, "leave-yes", "Enter", "/");
    }

    [TestMethod]
    public async Task Enter_on_a_box_takes_what_was_ticked_also_where_the_question_may_be_skipped()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtQuestionAsync(kiosk, TestChromium.Shared, "slots");
        await TabToAsync(elder, "answer-any");
        await elder.Page.Keyboard.PressAsync("Space");
        await elder.Page.Keyboard.PressAsync("Enter");
        await elder.Page.LeaveAsync("/question/slots");
        await elder.GoToQuestionAsync("slots");
        Assert.IsTrue(await elder.Page.Locator("#answer-any").IsCheckedAsync());
    }

    [TestMethod]
    [DataRow("/question/for-whom", false)]
    [DataRow("/question/needs", false)]
    [DataRow("/question/last-name", false)]
    [DataRow("/question/last-name", true)]
    [DataRow("/question/phone", false)]
    [DataRow("/question/before", false)]
    [DataRow("/check", false)]
    [DataRow("/check", true)]
    [DataRow("/leave", false)]
    public async Task The_focus_is_seen_follows_the_page_and_is_never_trapped(string path, bool highContrast)
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.BringAnswersAsync();
        await elder.PreferAsync(kiosk, largeText: false, highContrast);
        await elder.Page.GotoAsync(path);
        Assert.AreEqual(highContrast ? "high" : "day", await elder.Page.Locator("html").GetAttributeAsync("data-contrast"));
        var stops = await FocusStop.AllAsync(elder.Page);

        Assert.IsGreaterThan(4, stops.Count);
        foreach (var stop in stops)
        {
            Assert.IsGreaterThanOrEqualTo(3, stop.MarkPx, $"the line around « {stop.Name} »");
            Assert.IsGreaterThanOrEqualTo(3, stop.MarkContrast, $"the contrast of the line around « {stop.Name} »");
        }

        foreach (var (stop, next) in stops.Zip(stops.Skip(1)))
            Assert.IsTrue(stop.IsReadBefore(next), $"« {next.Name} » has the focus after « {stop.Name} », and stands before it.");

        await BackwardsAsync(elder, stops);
    }

    private static async Task BackwardsAsync(Elder elder, IReadOnlyList<FocusStop> stops)
    {
        // Tab has just left the page at its end, or come round to its first stop.
        if (await FocusStop.NowAsync(elder.Page) is null) await elder.Page.Keyboard.PressAsync("Tab");
        List<string> names = [];
        while (names.Count < stops.Count)
        {
            await elder.Page.Keyboard.PressAsync("Shift+Tab");
            if (await FocusStop.NowAsync(elder.Page) is { } stop) names.Insert(0, stop.Name);
        }

        CollectionAssert.AreEqual(stops.Select(stop => stop.Name).ToList(), names);
    }

    private static async Task TypeAsync(Elder elder, string text, string next)
    {
        await elder.Page.Keyboard.TypeAsync(text);
        await PressAsync(elder, "continue", "Enter", next);
    }

    private static async Task PressAsync(Elder elder, string id, string key, string next)
    {
        await TabToAsync(elder, id);
        await elder.Page.Keyboard.PressAsync(key);
        await elder.Page.ArriveAsync(next);
    }

    private static async Task TabToAsync(Elder elder, string name)
    {
        const int most = 30;
        for (var tabs = 0; tabs < most; tabs++)
        {
            if (await FocusStop.NowAsync(elder.Page) is { } stop && stop.Name == name) return;
            await elder.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"« {name} » is not reached with {most} times Tab on {elder.Page.Url}.");
    }
}
