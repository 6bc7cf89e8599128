using System.Net;
using Driving;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Tests.Desk;

[TestClass]
public sealed class IntroductionTests
{
    [TestMethod]
    public async Task A_volunteer_and_a_resident_are_put_in_touch_and_neither_number_shows_for_the_other_before_both_said_yes()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var request = await Register.RequestAsync(town);
        var volunteer = await Register.VolunteerAsync(town);
        var page = await agent.PageAsync($"/demandes/{request}");
        StringAssert.Contains(page, "même quartier");
        StringAssert.Contains(page, "propose toute l’aide demandée");
        StringAssert.Contains(page, "n’a encore jamais été sollicité(e)");
        await agent.PostAsync($"/demandes/{request}", $"/demandes/{request}/proposer", ("offer", volunteer.ToString()));
        var introduction = Assert.ContainsSingle(await town.Book.Introductions.OfRequestAsync(request, CancellationToken.None));
        foreach (var step in (IntroductionStep[])[IntroductionStep.VolunteerSaysYes, IntroductionStep.ResidentSaysYes])
        {
            page = await agent.PageAsync($"/demandes/{request}");
            Assert.IsFalse(page.Contains("06 00 00 00 17", StringComparison.Ordinal), $"the volunteer's number before {step}");
            Assert.IsFalse(page.Contains("05 36 49 10 77", StringComparison.Ordinal), $"the resident's number before {step}");
            Assert.AreEqual(HttpStatusCode.NotFound, (await agent.GetAsync($"/mises-en-relation/{introduction.Id}/fiche.pdf")).StatusCode, $"the sheet before {step}");
            await agent.PostAsync($"/demandes/{request}", $"/mises-en-relation/{introduction.Id}", ("step", step.ToString()));
        }

        page = await agent.PageAsync($"/demandes/{request}");
        StringAssert.Contains(page, "06 00 00 00 17");
        StringAssert.Contains(page, "05 36 49 10 77");
        var sheet = await (await agent.GetAsync($"/mises-en-relation/{introduction.Id}/fiche.pdf")).Content.ReadAsByteArrayAsync();
        Assert.AreEqual("%PDF", System.Text.Encoding.ASCII.GetString(sheet, 0, 4));
        Assert.AreEqual(RequestStatus.Accepted, (await town.Book.Requests.FindAsync(request, CancellationToken.None))!.Status);
    }

    [TestMethod]
    public async Task Somebody_whose_data_are_restricted_is_not_put_in_touch()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var request = await Register.RequestAsync(town);
        await Register.VolunteerAsync(town);
        var person = (await town.Book.Requests.FindAsync(request, CancellationToken.None))!.Person;
        await agent.PostAsync($"/personnes/{person}", $"/personnes/{person}/limiter", ("restricted", "1"));
        var page = await agent.PageAsync($"/demandes/{request}");
        StringAssert.Contains(page, "aucune mise en relation n’est proposée");
        Assert.IsFalse(page.Contains("Solliciter", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task What_is_due_stands_on_the_first_page()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var request = await Register.RequestAsync(town);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        Assert.IsFalse((await agent.PageAsync("/")).Contains("ODETTE LETOURNEUR", StringComparison.Ordinal));
        await agent.PostAsync($"/demandes/{request}", $"/demandes/{request}/rappel", ("on", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("owner", "m.durand"));
        StringAssert.Contains(await agent.PageAsync("/"), "ODETTE LETOURNEUR");
        StringAssert.Contains(await agent.PageAsync("/demandes?quartier=bourg&aide=shopping"), "ODETTE LETOURNEUR");
        Assert.IsFalse((await agent.PageAsync("/demandes?quartier=port")).Contains("ODETTE LETOURNEUR", StringComparison.Ordinal));
        await agent.PostAsync($"/demandes/{request}", $"/demandes/{request}/clore", ("outcome", "Done"));
        StringAssert.Contains(await agent.PageAsync("/demandes?etat=Closed"), "ODETTE LETOURNEUR");
        StringAssert.Contains(await agent.PageAsync($"/demandes/{request}"), "demande close");
    }
}
