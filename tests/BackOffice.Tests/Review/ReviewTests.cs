using System.Net;
using Driving;
using Forms.Answers;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Tests.Review;

[TestClass]
public sealed class ReviewTests
{
    [TestMethod]
    public async Task Nothing_enters_the_register_before_every_written_answer_was_seen_by_a_person()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        var refused = await agent.PostAsync($"/depots/{id}", $"/depots/{id}", ("action", "validate"));
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        StringAssert.Contains(page, "n’est pas encore entré dans le registre");
        Assert.HasCount(1, await town.Book.Reviews.WaitingAsync(CancellationToken.None));
        Assert.AreEqual(0, await town.Book.Requests.CountAsync([.. Enum.GetValues<RequestStatus>()], null, null, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_form_that_was_seen_enters_with_the_agents_name_and_waits_no_more()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        var answer = await agent.PostAsync($"/depots/{id}", $"/depots/{id}", [.. SampleForms.Seen(), ("action", "validate")]);
        Assert.AreEqual($"/depots?valide={id}", answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
        var request = (await town.Book.Requests.FindAsync(DepositReference.Of(id), CancellationToken.None))!;
        Assert.AreEqual(agent.Name, request.Owner);
        var person = (await town.Book.People.FindAsync(request.Person, CancellationToken.None))!;
        Assert.AreEqual("ODETTE LETOURNEUR", person.Facts.FullName);
        Assert.AreEqual(SampleForms.Phone, person.Facts.Phone);
        StringAssert.Contains(await agent.PageAsync($"/demandes/{request.Id}"), "ODETTE LETOURNEUR");
        Assert.AreEqual(HttpStatusCode.NotFound, (await agent.GetAsync($"/depots/{id}")).StatusCode);
    }

    [TestMethod]
    public async Task A_free_answer_that_names_an_illness_is_pointed_at_and_leads_to_the_black_pen()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var paper = SampleForms.PaperRequest();
        Answer Need(string text) => new(new("other-need"), [], text, Certainty.Check, 1, []);
        var told = await town.PutAsync(paper with { Answers = [.. paper.Answers, Need("courses, jai un cancer")] });
        var plain = await town.PutAsync(paper with { Id = DepositId.New(), Serial = "K7Q2M9XB", Answers = [.. paper.Answers, Need("changer une ampoule")] });
        StringAssert.Contains(WebUtility.HtmlDecode(await agent.PageAsync($"/depots/{told}")), "« cancer » : notez l’aide");
        Assert.DoesNotContain("notez l’aide", WebUtility.HtmlDecode(await agent.PageAsync($"/depots/{plain}")));
    }

    [TestMethod]
    public async Task The_machines_reading_of_a_number_is_hidden_until_a_person_has_read_it_too()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        var page = await agent.PageAsync($"/depots/{id}");
        Assert.IsFalse(page.Contains("05 36 49 10 77", StringComparison.Ordinal));
        Assert.IsFalse(page.Contains(SampleForms.Phone, StringComparison.Ordinal));
        Assert.IsFalse(page.Contains($"value=\"{SampleForms.BirthYear}\"", StringComparison.Ordinal));
        StringAssert.Contains(page, "value=\"LETOURNEUR\"");
    }

    [TestMethod]
    public async Task Two_readings_of_a_telephone_that_differ_ask_for_a_third_and_the_history_keeps_what_was_read()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        (string, string)[] other = [.. SampleForms.Seen().Where(field => field.Item1 != "t:phone"), ("t:phone", "05 36 49 10 71"), ("action", "validate")];
        var first = await agent.PostAsync($"/depots/{id}", $"/depots/{id}", other);
        Assert.AreEqual(HttpStatusCode.BadRequest, first.StatusCode);
        StringAssert.Contains(WebUtility.HtmlDecode(await first.Content.ReadAsStringAsync()), "diffèrent");
        var second = await agent.PostAsync($"/depots/{id}", $"/depots/{id}", ("t:phone", "0536491071"), ("action", "validate"));
        Assert.AreEqual($"/depots?valide={id}", second.Headers.Location?.ToString());
        var request = (await town.Book.Requests.FindAsync(DepositReference.Of(id), CancellationToken.None))!;
        var change = Assert.ContainsSingle(await town.Book.People.HistoryAsync(request.Person, CancellationToken.None));
        Assert.AreEqual(SampleForms.Phone, change.Change.Before!.Text);
        Assert.AreEqual("0536491071", change.Change.After!.Text);
        Assert.AreEqual(agent.Name, change.Agent);
    }

    [TestMethod]
    public async Task What_is_not_allowed_is_told_with_the_answer_and_what_was_done_is_kept()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        var answer = await agent.PostAsync($"/depots/{id}", $"/depots/{id}", [.. SampleForms.Seen(), ("v:second-phone", "12 34"), ("action", "validate")]);
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), "« 12 34 » n’est pas un numéro de téléphone français");
        var draft = (await town.Book.Reviews.OpenAsync(id, CancellationToken.None))!.Draft;
        Assert.AreEqual(SampleForms.Phone, draft.Fields["phone"].Text);
    }

    [TestMethod]
    public async Task A_form_of_somebody_who_may_be_known_asks_who_it_is_and_never_decides()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var first = await town.PutAsync(SampleForms.PaperRequest());
        await agent.PostAsync($"/depots/{first}", $"/depots/{first}", [.. SampleForms.Seen(), ("action", "validate")]);
        var person = (await town.Book.Requests.FindAsync(DepositReference.Of(first), CancellationToken.None))!.Person;
        var second = await town.PutAsync(SampleForms.PaperRequest("LETOURNER"));
        var answer = await agent.PostAsync($"/depots/{second}", $"/depots/{second}", [.. SampleForms.Seen("LETOURNER"), ("action", "validate")]);
        Assert.AreEqual($"/depots/{second}/personne", answer.Headers.Location?.ToString());
        StringAssert.Contains(await agent.PageAsync($"/depots/{second}/personne"), "ODETTE LETOURNEUR");
        var known = await agent.PostAsync($"/depots/{second}/personne", $"/depots/{second}/personne", ("whose", $"known:{person}"));
        Assert.AreEqual($"/depots?valide={second}", known.Headers.Location?.ToString());
        Assert.HasCount(2, await town.Book.Requests.OfPersonAsync(person, CancellationToken.None));
        Assert.AreEqual("ODETTE LETOURNEUR", (await town.Book.People.FindAsync(person, CancellationToken.None))!.Facts.FullName);
    }

    [TestMethod]
    public async Task What_cannot_be_read_goes_to_a_colleague_with_a_word()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest(change: answer => answer.Question.Value == "street" ? answer.With(Certainty.Illegible, null) : answer));
        await agent.PostAsync($"/depots/{id}", $"/depots/{id}", ("note", "Tilleuls ou Tanneurs ?"), ("action", "colleague"));
        using var colleague = await town.SignInAsync(AgentRoles.Agent);
        StringAssert.Contains(await colleague.PageAsync("/depots"), "À relire par un collègue");
        StringAssert.Contains(await colleague.PageAsync($"/depots/{id}"), "Tilleuls ou Tanneurs ?");
    }

    [TestMethod]
    public async Task What_somebody_says_at_the_desk_goes_the_same_way()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var begun = await agent.PostAsync("/", "/saisir", ("form", "help-request"), ("channel", "Desk"));
        var path = begun.Headers.Location!.ToString();
        (string, string)[] typed =
        [
            ("s:for-whom", "1"), ("v:for-whom", "self"), ("v:last-name", "Vidal"), ("v:first-name", "Simone"), ("v:street", "Rue de la Cale"), ("s:district", "1"), ("v:district", "port"), ("v:phone", "+33 5 36 49 10 79"),
            ("s:needs", "1"), ("v:needs", "meals"), ("s:frequency", "1"), ("v:frequency", "once"), ("action", "validate"),
        ];
        var done = await agent.PostAsync(path, path, typed);
        Assert.AreEqual($"/depots?valide={path["/depots/".Length..]}", done.Headers.Location?.ToString(), WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()));
        var request = Assert.ContainsSingle(await town.Book.Requests.ListAsync([RequestStatus.Open], null, null, 0, 10, CancellationToken.None));
        Assert.AreEqual("Desk", request.Channel);
        Assert.AreEqual("0536491079", (await town.Book.People.FindAsync(request.Person, CancellationToken.None))!.Facts.Phone);
    }

    [TestMethod]
    public async Task An_offer_from_the_kiosk_was_typed_by_its_person_and_needs_no_second_typing()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.KioskOffer());
        var answer = await agent.PostAsync($"/depots/{id}", $"/depots/{id}", ("action", "validate"));
        Assert.AreEqual($"/depots?valide={id}", answer.Headers.Location?.ToString(), WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.AreEqual(1, await town.Book.Volunteers.CountAsync(VolunteerStatus.Candidate, CancellationToken.None));
    }
}
