using System.Net;
using Driving;
using Forms.Answers;
using LocalStore.Access;
using LocalStore.Register;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Tests.Review;

/// <summary>Pages of one copy that were scanned on different days, and papers that were set aside.</summary>
[TestClass]
public sealed class CopiesTests
{
    [TestMethod]
    public async Task Two_halves_of_a_copy_become_one_form_with_what_was_typed_so_far()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var (first, second) = await PutHalvesAsync(town);
        await agent.PostAsync($"/depots/{first}", $"/depots/{first}", ("action", "await"));
        StringAssert.Contains(await agent.PageAsync("/depots"), "Pages manquantes");
        var page = await agent.PageAsync($"/depots/{first}");
        StringAssert.Contains(page, "La page 2 de ce formulaire n’est pas arrivée.");
        StringAssert.Contains(page, $"value=\"join:{second}\"");

        var answer = await agent.PostAsync($"/depots/{first}", $"/depots/{first}", ("s:first-name", "1"), ("v:first-name", "ODILE"), ("c:first-name", "1"), ("note", "prénom relu"), ("action", $"join:{second}"));
        var joined = answer.Headers.Location!.ToString();
        Assert.AreNotEqual("/depots", joined);
        var whole = await agent.PageAsync(joined);
        StringAssert.Contains(whole, "prénom relu", "what was written before is kept");
        StringAssert.Contains(whole, "value=\"ODILE\"");
        StringAssert.Contains(whole, "page/1.jpg");
        StringAssert.Contains(whole, "page/2.jpg");
        Assert.DoesNotContain("n’est pas arrivée", whole);
        Assert.DoesNotContain("même numéro d’exemplaire", whole);
        Assert.ContainsSingle(await town.Book.Reviews.WaitingAsync(CancellationToken.None));
        Assert.AreEqual(HttpStatusCode.NotFound, (await agent.GetAsync($"/depots/{second}")).StatusCode);
        var line = Assert.ContainsSingle(await town.Services.GetRequiredService<AuditBook>().SearchAsync(null, null, "deposit.joined", 0, 10, CancellationToken.None));
        Assert.AreEqual(agent.Name, line.Agent);
    }

    [TestMethod]
    public async Task Joining_again_after_a_cut_ends_what_was_begun_and_doubles_nothing()
    {
        await using var town = await TownHall.OpenAsync();
        var (first, second) = await PutHalvesAsync(town);
        var joined = await town.Book.Copies.JoinAsync(first, second, "a.test", CancellationToken.None);
        Assert.IsNotNull(joined);
        Assert.AreEqual(joined, await town.Book.Copies.JoinAsync(first, second, "a.test", CancellationToken.None));
        Assert.AreEqual(joined, await town.Book.Copies.JoinAsync(second, first, "a.test", CancellationToken.None));
        Assert.AreEqual(joined, Assert.ContainsSingle(await town.Book.Reviews.WaitingAsync(CancellationToken.None)).Label.Id);
    }

    [TestMethod]
    public async Task The_same_page_twice_is_compared_and_not_joined()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var first = await town.PutAsync(SampleForms.PaperRequest());
        var second = await town.PutAsync(SampleForms.PaperRequest("PEYROT"));
        var page = await agent.PageAsync($"/depots/{first}");
        StringAssert.Contains(page, "Comparez-les.");
        Assert.DoesNotContain("Réunir", page);
        Assert.AreEqual(HttpStatusCode.NotFound, (await agent.PostAsync($"/depots/{first}", $"/depots/{first}", ("action", $"join:{second}"))).StatusCode);
        Assert.HasCount(2, await town.Book.Reviews.WaitingAsync(CancellationToken.None));
        StringAssert.Contains(await agent.PageAsync("/depots"), "comme un autre");
    }

    [TestMethod]
    public async Task What_was_set_aside_by_mistake_is_taken_back()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        using var officer = await town.SignInAsync(AgentRoles.RegisterOfficer);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        await agent.PostAsync($"/depots/{id}", $"/depots/{id}", ("action", "aside"));
        Assert.IsEmpty(await town.Book.Reviews.WaitingAsync(CancellationToken.None));
        StringAssert.Contains(await agent.PageAsync("/depots"), $"/depots/{id}/reprendre");
        Assert.DoesNotContain("reprendre", await officer.PageAsync("/depots"), "not for those who see the alert register alone");
        Assert.AreEqual(HttpStatusCode.NotFound, (await officer.PostAsync("/depots", $"/depots/{id}/reprendre")).StatusCode);
        Assert.AreEqual($"/depots/{id}", (await agent.PostAsync("/depots", $"/depots/{id}/reprendre")).Headers.Location?.ToString());
        StringAssert.Contains(await agent.PageAsync($"/depots/{id}"), "LETOURNEUR");
    }

    // The first page with the name and a remark that the second has not come; then the second.
    private static async Task<(DepositId First, DepositId Second)> PutHalvesAsync(TownHall town)
    {
        var whole = SampleForms.PaperRequest();
        var first = whole with { Pages = [whole.Pages[0]], Answers = [.. whole.Answers.Take(8)], Problems = [new DepositProblem(PileProblem.PageMissing, 2)] };
        var second = whole with { Id = DepositId.New(), Pages = [whole.Pages[1]], Answers = [.. whole.Answers.Skip(8)], Problems = [new DepositProblem(PileProblem.CompletesEarlierDeposit, null)] };
        return (await town.PutAsync(first), await town.PutAsync(second));
    }
}
