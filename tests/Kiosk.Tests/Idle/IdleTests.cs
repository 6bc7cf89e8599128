using Driving;
using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kiosk.Tests.Idle;

/// <summary>Somebody walks away from the screen (kiosk.md K7, K8).</summary>
[TestClass]
public sealed class IdleTests
{
    private const string Name = "Arrieulat";
    private const int IdleMs = 60_000;
    private const int StayMs = 30_000;

    [TestMethod]
    public async Task After_a_minute_nothing_of_the_page_can_be_seen_or_read_out()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await TypingAsync(kiosk);
        await elder.Page.Clock.RunForAsync(IdleMs - 1_000);
        await Expect(Curtain(elder)).ToBeHiddenAsync();
        await elder.Page.Clock.RunForAsync(1_000);

        var read = await elder.Page.Locator("body").AriaSnapshotAsync();
        Assert.Contains("Êtes-vous toujours là ?", read);
        Assert.DoesNotContain(Name, read);
        Assert.DoesNotContain("nom de famille", read);
        Assert.DoesNotContain("Aide", read);
        Assert.AreEqual(0, await elder.Page.Locator("header:visible, main:visible, footer:visible").CountAsync());
        await Expect(elder.Page.Locator("#stay")).ToBeFocusedAsync();
    }

    [TestMethod]
    public async Task Whoever_is_still_there_finds_what_was_typed_as_often_as_it_happens()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await TypingAsync(kiosk);
        await elder.Page.Keyboard.PressAsync("ArrowLeft");
        // WCAG 2.2.1 asks for ten extensions; there is no end to them here.
        for (var times = 0; times < 12; times++)
        {
            await elder.Page.Clock.RunForAsync(IdleMs + StayMs - 1_000);
            await elder.Page.Locator("#stay").TapAsync();
            await Expect(Curtain(elder)).ToBeHiddenAsync();
        }

        await Expect(elder.Page.Locator("#field")).ToBeFocusedAsync();
        await elder.Page.Keyboard.TypeAsync("-");
        await Expect(elder.Page.Locator("#field")).ToHaveValueAsync("Arrieula-t");
    }

    [TestMethod]
    public async Task Whoever_comes_back_to_the_answers_sees_one_question_and_never_all()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.StopClockAsync();
        await elder.BringAnswersAsync(Name);
        await elder.Page.ArriveAsync("/check");
        await elder.Page.Clock.RunForAsync(IdleMs);
        Assert.DoesNotContain(Name, await elder.Page.Locator("body").AriaSnapshotAsync());
        var shown = false;
        elder.Page.Request += (_, request) => shown |= request.Url.EndsWith("/check", StringComparison.Ordinal);
        await elder.Page.Locator("#stay").TapAsync();
        await elder.Page.ArriveAsync("/question/*");
        Assert.DoesNotContain(Name, await elder.Page.ContentAsync());
        Assert.IsFalse(shown);
    }

    [TestMethod]
    public async Task More_time_is_what_the_server_says_here_and_on_the_pages_that_follow()
    {
        await using var kiosk = await KioskServer.StartAsync("Kiosk:MoreTimeSeconds=100");
        await using var elder = await TypingAsync(kiosk);
        await elder.Page.Clock.RunForAsync(IdleMs);
        await elder.Page.Locator("#more-time").TapAsync();
        await Expect(Curtain(elder)).ToBeHiddenAsync();
        await elder.Page.Clock.RunForAsync(99_000);
        await Expect(Curtain(elder)).ToBeHiddenAsync();
        await elder.Page.Clock.RunForAsync(1_000);
        await Expect(Curtain(elder)).ToBeVisibleAsync();
        await elder.Page.Locator("#stay").TapAsync();
        await Expect(Curtain(elder)).ToBeHiddenAsync();
        await elder.TapAsync("continue");
        await elder.Page.ArriveAsync("/question/first-name");
        await Expect(elder.Page.Locator("body")).ToHaveAttributeAsync("data-idle", "100");
    }

    [TestMethod]
    public async Task While_the_page_is_hidden_only_the_two_buttons_count()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await TypingAsync(kiosk);
        await elder.Page.Clock.RunForAsync(IdleMs);
        foreach (var key in new[] { "x", "Escape", "F5", "Alt+ArrowLeft", "Backspace", "ArrowDown" }) await elder.Page.Keyboard.PressAsync(key);
        await elder.Page.Touchscreen.TapAsync(20, 20);
        await Expect(Curtain(elder)).ToBeVisibleAsync();
        await elder.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(elder.Page.Locator("#more-time")).ToBeFocusedAsync();
        await elder.Page.Clock.RunForAsync(StayMs - 1_000);
        await Expect(elder.Page.Locator("#curtain-count")).ToContainTextAsync(" 1 ");
        await elder.Page.Clock.RunForAsync(1_000);
        await elder.Page.ArriveAsync("/");
    }

    [TestMethod]
    public async Task The_countdown_is_seen_every_second_and_said_three_times()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await TypingAsync(kiosk);
        await elder.Page.EvaluateAsync("""
            () => {
              const said = document.getElementById("curtain-said");
              window.said = [];
              new MutationObserver(() => window.said.push(said.textContent)).observe(said, { childList: true });
            }
            """);
        await Expect(elder.Page.Locator("#curtain-said")).ToHaveRoleAsync(AriaRole.Status);
        await elder.Page.Clock.RunForAsync(IdleMs);
        for (var second = StayMs / 1_000; second > 1; second--)
        {
            await Expect(elder.Page.Locator("#curtain-count")).ToContainTextAsync($" {second} ");
            await elder.Page.Clock.RunForAsync(1_000);
        }

        var said = await elder.Page.EvaluateAsync<string[]>("() => window.said");
        Assert.AreEqual("30 20 10", string.Join(' ', said.Select(words => string.Concat(words.Where(char.IsDigit)))));
    }

    [TestMethod]
    public async Task After_the_countdown_nothing_personal_is_left_on_the_page_in_the_history_or_on_the_server()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.StopClockAsync();
        await elder.AskForHelpAsync(Name);
        await elder.Page.ArriveAsync("/check");
        await elder.GoToQuestionAsync("last-name");
        await elder.Page.Locator("#field").FillAsync($"{Name}-Bis");

        // The server says nothing to the goodbye: the page has to be empty without its answer.
        var goodbye = new TaskCompletionSource();
        await elder.Page.RouteAsync("**/goodbye", async route =>
        {
            await route.FulfillAsync(new() { Status = 204 });
            goodbye.SetResult();
        });
        await elder.Page.Clock.RunForAsync(IdleMs + StayMs);
        await goodbye.Task;
        Assert.AreEqual(0, await elder.Page.Locator("input, main, form").CountAsync());
        Assert.DoesNotContain(Name, await elder.Page.ContentAsync());
        await elder.Page.UnrouteAsync("**/goodbye");
        await elder.Page.GotoAsync("/goodbye");

        Assert.AreEqual(0, kiosk.Services.GetRequiredService<VisitBook>().Count);
        Assert.IsEmpty((await elder.Context.CookiesAsync()).Where(cookie => cookie.Name == Visitor.Cookie));
        for (var back = 0; back < 8; back++)
        {
            await elder.Page.GoBackAsync();
            Assert.DoesNotContain(Name, await elder.Page.ContentAsync());
            Assert.IsEmpty((await elder.Page.Locator("input").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)")).Where(value => value.Contains(Name)));
        }
    }

    [TestMethod]
    public async Task A_visit_that_is_over_on_the_server_does_not_come_back_from_behind_the_curtain()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await TypingAsync(kiosk);
        await elder.Page.Clock.RunForAsync(IdleMs);
        await elder.Context.ClearCookiesAsync();
        await elder.Page.Locator("#stay").TapAsync();
        await elder.Page.ArriveAsync("/");
    }

    [TestMethod]
    public async Task The_start_page_tells_the_limit_and_has_nothing_to_hide()
    {
        await using var kiosk = await KioskServer.StartAsync("Kiosk:IdleSeconds=45");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await Expect(elder.Page.Locator("body")).ToContainTextAsync("45 secondes");
        await Expect(Curtain(elder)).ToHaveCountAsync(0);
    }

    private static async Task<Elder> TypingAsync(KioskServer kiosk)
    {
        var elder = await Elder.AtQuestionAsync(kiosk, TestChromium.Shared, "last-name");
        await elder.StopClockAsync();
        await elder.GoToQuestionAsync("last-name");
        await elder.Page.Keyboard.TypeAsync(Name);
        await Expect(elder.Page.Locator("#field")).ToHaveValueAsync(Name);
        return elder;
    }

    private static ILocator Curtain(Elder elder) => elder.Page.Locator("#curtain");

}
