using System.Net;
using Driving;
using Forms.Answers;
using LocalStore.Access;
using LocalStore.Register;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Tests.Review;

/// <summary>The same answer of many papers, one after the other.</summary>
[TestClass]
public sealed class SeriesTests
{
    [TestMethod]
    public async Task The_telephones_of_a_pile_are_typed_by_keyboard_without_the_forms_around_them()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        DepositId[] pile = [await town.PutAsync(SampleForms.PaperRequest()), await town.PutAsync(SampleForms.PaperRequest("PEYROT")), await town.PutAsync(SampleForms.PaperRequest("CASTEL"))];
        await town.PutAsync(SampleForms.KioskOffer());
        await using var desktop = await Desktop.OfAsync(town, agent);
        await desktop.Page.GotoAsync("/depots");
        await desktop.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Les téléphones" }).ClickAsync();
        await desktop.Page.ArriveAsync("/depots/series/telephones");
        Assert.AreEqual(pile.Length, await desktop.Page.Locator("fieldset.field").CountAsync());
        Assert.DoesNotContain("PEYROT", await desktop.Page.ContentAsync(), "a fragment tells of nobody");
        foreach (var id in pile)
        {
            Assert.AreEqual($"t:{id}:phone", await desktop.Page.EvaluateAsync<string>("() => document.activeElement.name"));
            await desktop.Page.Keyboard.TypeAsync(SampleForms.Phone);
            await desktop.Page.Keyboard.PressAsync("Enter");
        }

        await desktop.Page.Keyboard.PressAsync("Control+Enter");
        await desktop.Page.ArriveAsync("/depots");
        foreach (var id in pile)
        {
            var review = (await town.Book.Reviews.OpenAsync(id, CancellationToken.None))!;
            Assert.AreEqual(SampleForms.Phone, review.Draft.Fields["phone"].Text);
            Assert.AreEqual(ReviewState.Begun, review.State);
            Assert.HasCount(1, review.Draft.Fields, "nothing else of the form was touched");
        }

        StringAssert.Contains(await agent.PageAsync("/depots/series/telephones"), "Plus rien à lire ici");
        var seen = await town.Services.GetRequiredService<AuditBook>().SearchAsync(null, null, "deposit.answer-seen", 0, 10, CancellationToken.None);
        CollectionAssert.AreEquivalent(pile.Select(id => id.ToString()).ToList(), seen.Select(line => line.Subject).ToList());
    }

    [TestMethod]
    public async Task A_long_pile_comes_in_parts_and_what_could_not_be_read_stays_for_its_form()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        List<DepositId> pile = [];
        for (var i = 0; i < 14; i++) pile.Add(await town.PutAsync(SampleForms.PaperRequest()));
        var first = await agent.PageAsync("/depots/series/noms");
        StringAssert.Contains(first, $"v:{pile[11]}:last-name");
        Assert.DoesNotContain(pile[12].ToString(), first);

        // The first is confirmed, the others are left.
        var answer = await agent.PostAsync(
            "/depots/series/noms", "/depots/series/noms",
            ("form", pile[0].ToString()), ($"v:{pile[0]}:last-name", "LETOURNEUR"), ($"c:{pile[0]}:last-name", "1"), ("form", pile[1].ToString()), ($"v:{pile[1]}:last-name", "LETOURNEUR"), ("next", pile[11].ToString()));
        Assert.AreEqual($"/depots/series/noms?apres={pile[11]}", answer.Headers.Location?.ToString());
        var second = await agent.PageAsync(answer.Headers.Location!.ToString());
        StringAssert.Contains(second, $"v:{pile[13]}:last-name");
        Assert.DoesNotContain(pile[11].ToString(), second);
        Assert.AreEqual(1, (await town.Book.Reviews.OpenAsync(pile[0], CancellationToken.None))!.Draft.Fields["last-name"].Confirmations);
        Assert.AreEqual(ReviewState.Received, (await town.Book.Reviews.OpenAsync(pile[1], CancellationToken.None))!.State);
        StringAssert.Contains(await agent.PageAsync("/depots/series/noms"), $"v:{pile[1]}:last-name");
    }

    [TestMethod]
    public async Task Forms_of_the_alert_register_and_forms_put_by_are_in_no_series()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var held = await town.PutAsync(SampleForms.PaperRequest());
        await town.Book.Reviews.SaveDraftAsync(held, ReviewDraft.Empty, ReviewState.ToCallBack, agent.Name, CancellationToken.None);
        var alert = SampleForms.PaperRequest();
        await town.PutAsync(alert with { Form = new("alert-register") });
        StringAssert.Contains(await agent.PageAsync("/depots/series/telephones"), "Plus rien à lire ici");
        Assert.AreEqual(HttpStatusCode.NotFound, (await agent.Http.GetAsync(new Uri("/depots/series/secrets", UriKind.Relative))).StatusCode);
    }
}
