using System.Net;
using Driving;
using Forms.Answers;
using LocalStore.Access;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Tests.Review;

/// <summary>A validation that was a slip.</summary>
[TestClass]
public sealed class UndoTests
{
    [TestMethod]
    public async Task A_slip_is_undone_from_the_page_that_follows_and_the_form_comes_back_as_it_was_left()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var (slip, next) = (await town.PutAsync(SampleForms.PaperRequest()), await town.PutAsync(SampleForms.PaperRequest("PEYROT")));
        var answer = await agent.PostAsync($"/depots/{slip}", $"/depots/{slip}", [.. SampleForms.Seen(), ("action", "validate")]);
        var follows = answer.Headers.Location!.ToString();
        Assert.AreEqual($"/depots/{next}?valide={slip}", follows);
        var page = WebUtility.HtmlDecode(await agent.PageAsync(follows));
        StringAssert.Contains(page, $"/depots/{slip}/annuler");
        StringAssert.Contains(page, "est dans le registre");

        var undone = await agent.PostAsync(follows, $"/depots/{slip}/annuler");
        Assert.AreEqual($"/depots/{slip}", undone.Headers.Location?.ToString());
        StringAssert.Contains(await agent.PageAsync($"/depots/{slip}"), "LETOURNEUR");
        Assert.IsNull(await town.Book.Requests.FindAsync(DepositReference.Of(slip), CancellationToken.None));
        Assert.AreEqual(SampleForms.Phone, (await town.Book.Reviews.OpenAsync(slip, CancellationToken.None))!.Draft.Fields["phone"].Text);
        var line = Assert.ContainsSingle(await town.Services.GetRequiredService<AuditBook>().SearchAsync(null, null, "deposit.undone", 0, 10, CancellationToken.None));
        Assert.AreEqual(agent.Name, line.Agent);
    }

    [TestMethod]
    public async Task What_a_colleague_entered_or_what_was_used_since_stays()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        using var colleague = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        await agent.PostAsync($"/depots/{id}", $"/depots/{id}", [.. SampleForms.Seen(), ("action", "validate")]);
        StringAssert.Contains(await agent.PageAsync("/depots"), $"/depots/{id}/annuler");
        Assert.DoesNotContain("annuler", await colleague.PageAsync("/depots"));
        Assert.AreEqual(HttpStatusCode.NotFound, (await colleague.PostAsync("/depots", $"/depots/{id}/annuler")).StatusCode);

        var request = (await town.Book.Requests.FindAsync(DepositReference.Of(id), CancellationToken.None))!;
        await town.Book.Rights.ContactAsync(request.Person, agent.Name, CancellationToken.None);
        var refused = await agent.PostAsync("/depots", $"/depots/{id}/annuler");
        Assert.AreEqual(HttpStatusCode.Conflict, refused.StatusCode);
        StringAssert.Contains(WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), "a déjà servi depuis");
        Assert.IsNotNull(await town.Book.Requests.FindAsync(DepositReference.Of(id), CancellationToken.None));
    }
}
