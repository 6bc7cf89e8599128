using Driving;
using Forms.Answers;
using LocalStore.Access;
using Microsoft.Playwright;

namespace BackOffice.Tests.Review;

[TestClass]
public sealed class KeyboardTests
{
    [TestMethod]
    public async Task A_clean_request_is_reviewed_by_keyboard_alone_in_25_keys_beyond_what_is_typed()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        await using var desktop = await Desktop.OfAsync(town, agent);
        await desktop.Page.GotoAsync($"/depots/{id}");
        var keys = 0;
        while (await FocusAsync(desktop.Page) is { Length: > 0 } name)
        {
            Assert.IsLessThanOrEqualTo(25, keys, $"still at {name}");
            if (name == "t:phone") await desktop.Page.Keyboard.TypeAsync(SampleForms.Phone);
            else if (name == "t:birth-year") await desktop.Page.Keyboard.TypeAsync(SampleForms.BirthYear);
            else if (name == "t:street-number") await desktop.Page.Keyboard.TypeAsync(SampleForms.Number);
            await desktop.Page.Keyboard.PressAsync("Enter");
            keys++;
        }

        await desktop.Page.Keyboard.PressAsync("Control+Enter");
        keys++;
        await desktop.Page.ArriveAsync("/depots");
        Assert.IsNotNull(await town.Book.Requests.FindAsync(DepositReference.Of(id), CancellationToken.None));
        Assert.IsLessThanOrEqualTo(25, keys);
    }

    [TestMethod]
    public async Task Enter_never_sends_the_form_and_digits_tick()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest(change: answer => answer.Question.Value == "needs" ? answer with { Certainty = Certainty.Check } : answer));
        await using var desktop = await Desktop.OfAsync(town, agent);
        await desktop.Page.GotoAsync($"/depots/{id}");
        await desktop.Page.Locator("[name='c:needs']").FocusAsync();
        await desktop.Page.Keyboard.PressAsync("3");
        Assert.IsTrue(await desktop.Page.Locator("[name='v:needs'][value='transport']").IsCheckedAsync());
        for (var i = 0; i < 12; i++) await desktop.Page.Keyboard.PressAsync("Enter");
        StringAssert.EndsWith(desktop.Page.Url, id.ToString());
        await desktop.Page.Keyboard.PressAsync("Control+s");
        await desktop.Page.ArriveAsync("/depots");
        CollectionAssert.Contains((await town.Book.Reviews.OpenAsync(id, CancellationToken.None))!.Draft.Fields["needs"].Values.ToArray(), "transport");
    }

    private static Task<string?> FocusAsync(IPage page) => page.EvaluateAsync<string?>("() => document.activeElement?.closest('fieldset.field') ? document.activeElement.name : ''");
}
