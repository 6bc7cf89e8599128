using Driving;
using Forms.Answers;
using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace Kiosk.Tests.Journeys;

/// <summary>Everything but the keyboard, the voice and the camera of the screen works where no script runs (kiosk.md K15).</summary>
[TestClass]
public sealed class NoScriptTests
{
    [TestMethod]
    public async Task Help_is_asked_for_without_script()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared, script: false);
        await elder.AskForHelpAsync();
        await elder.TapAsync("send");
        await SentAsync(kiosk, elder, "help-request");
    }

    [TestMethod]
    public async Task Help_is_offered_without_script()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared, script: false);
        await elder.TapAsync("start-volunteer-offer");
        await elder.TapAsync("continue");
        await elder.ChooseAsync("adult");
        await ChooseManyAsync("kinds", "shopping");
        await elder.ChooseAsync("regular");
        await elder.ChooseAsync("one");
        await elder.ChooseAsync("one");
        await ChooseManyAsync("reach", "commune");
        await elder.ChooseAsync("port");
        await elder.TypeAsync("Dartigues");
        await elder.TypeAsync("Odette");
        await elder.TypeAsync("06 39 98 41 27");
        await ChooseManyAsync("commitments", "charter", "discretion", "free", "interview");
        await elder.ChooseAsync("yes");
        while (await elder.Page.Locator("#send").CountAsync() == 0) await elder.TapAsync("next");
        await elder.TapAsync("send");
        await SentAsync(kiosk, elder, "volunteer-offer");

        async Task ChooseManyAsync(string question, params string[] values)
        {
            await elder.Page.ArriveAsync($"/question/{question}");
            foreach (var value in values) await elder.ChooseAsync(value);
            await elder.TapAsync("continue");
        }
    }

    [TestMethod]
    public async Task A_page_that_nobody_touches_asks_by_itself_and_then_ends_the_visit()
    {
        await using var kiosk = await KioskServer.StartAsync("Kiosk:IdleSeconds=20", "Kiosk:StaySeconds=30");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared, script: false);
        await elder.BringAnswersAsync("Arrieulat");
        await elder.Page.ArriveAsync("/check");
        Assert.AreEqual("20;url=/still-there", await RefreshAsync(elder));

        await elder.Page.GotoAsync("/still-there");
        Assert.DoesNotContain("Arrieulat", await elder.Page.ContentAsync());
        Assert.AreEqual("30;url=/goodbye", await RefreshAsync(elder));
        await elder.Page.Locator("button[value=no]").ClickAsync();
        await elder.Page.ArriveAsync("/question/share-contact");

        await elder.Page.GotoAsync("/still-there");
        await elder.Page.Locator("button[value=yes]").ClickAsync();
        await elder.Page.ArriveAsync("/question/share-contact");
        Assert.AreEqual("180;url=/still-there", await RefreshAsync(elder));

        await elder.Page.GotoAsync("/goodbye");
        await elder.Page.ArriveAsync("/");
        Assert.AreEqual(0, kiosk.Services.GetRequiredService<VisitBook>().Count);
        foreach (var page in new[] { "/check", "/question/last-name", "/still-there" })
        {
            await elder.Page.GotoAsync(page);
            Assert.AreEqual("/", elder.Where);
        }
    }

    private static async Task SentAsync(KioskServer kiosk, Elder elder, string form)
    {
        var reference = await elder.Page.Locator("#reference").InnerTextAsync();
        var deposit = (await kiosk.DepositsAsync()).Single();
        Assert.AreEqual(form, deposit.Form.Value);
        Assert.AreEqual(DepositReference.Of(deposit.Id), reference);
    }

    private static async Task<string?> RefreshAsync(Elder elder)
    {
        await Expect(elder.Page.Locator("meta[http-equiv=refresh]")).ToHaveCountAsync(1);
        return await elder.Page.Locator("meta[http-equiv=refresh]").GetAttributeAsync("content");
    }
}
