using System.Net;
using System.Text.Json;
using Driving;
using LocalStore.Access;
using LocalStore.Keys;

namespace BackOffice.Tests.Desk;

[TestClass]
public sealed class RightsTests
{
    [TestMethod]
    public async Task Data_go_out_and_are_erased_only_after_the_password_was_typed_again()
    {
        await using var town = await TownHall.OpenAsync();
        using var coordinator = await town.SignInAsync(AgentRoles.Coordinator);
        var person = await PersonAsync(town);
        foreach (var path in (string[])["donnees.json", "donnees.pdf", "effacer"])
            Assert.AreEqual($"/confirmer?suite=%2Fpersonnes%2F{person}%2F{path}", (await coordinator.GetAsync($"/personnes/{person}/{path}")).Headers.Location?.ToString());
        var wrong = await coordinator.PostAsync($"/confirmer?suite=/personnes/{person}/effacer", "/confirmer", ("password", "autre chose entièrement"), ("next", $"/personnes/{person}/effacer"));
        Assert.AreEqual(HttpStatusCode.BadRequest, wrong.StatusCode);
        var right = await coordinator.PostAsync($"/confirmer?suite=/personnes/{person}/effacer", "/confirmer", ("password", Colleague.Password), ("next", $"/personnes/{person}/effacer"));
        Assert.AreEqual($"/personnes/{person}/effacer", right.Headers.Location?.ToString());

        using var json = JsonDocument.Parse(await (await coordinator.GetAsync($"/personnes/{person}/donnees.json")).Content.ReadAsStringAsync());
        Assert.AreEqual("LETOURNEUR", json.RootElement.GetProperty("personne").GetProperty("person.lastName").GetString());
        Assert.AreEqual("Courses, Visites", json.RootElement.GetProperty("demandes")[0].GetProperty("reponses").GetProperty("need.kinds").GetString());
        var pdf = await (await coordinator.GetAsync($"/personnes/{person}/donnees.pdf")).Content.ReadAsByteArrayAsync();
        Assert.AreEqual("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));

        var erased = await coordinator.PostAsync($"/personnes/{person}/effacer", $"/personnes/{person}/effacer");
        Assert.AreEqual(HttpStatusCode.OK, erased.StatusCode);
        Assert.AreEqual(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/personnes/{person}")).StatusCode);
        Assert.IsNull(await town.Book.People.FindAsync(person, CancellationToken.None));
    }

    [TestMethod]
    public async Task The_confirmation_leads_nowhere_but_into_this_program()
    {
        await using var town = await TownHall.OpenAsync();
        using var coordinator = await town.SignInAsync(AgentRoles.Coordinator);
        foreach (var next in (string[])["https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "javascript:1"])
            Assert.AreEqual("/", (await coordinator.PostAsync("/confirmer", "/confirmer", ("password", Colleague.Password), ("next", next))).Headers.Location?.ToString(), next);
    }

    [TestMethod]
    public async Task A_person_is_found_by_what_is_posted_and_every_look_stands_in_the_audit_without_a_name()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        using var officer = await town.SignInAsync(AgentRoles.DataProtectionOfficer);
        var person = await PersonAsync(town);
        var found = await agent.PostAsync("/personnes", "/personnes", ("q", "letourneur odette"));
        StringAssert.Contains(WebUtility.HtmlDecode(await found.Content.ReadAsStringAsync()), "ODETTE LETOURNEUR");
        await agent.PageAsync($"/personnes/{person}");
        var audit = await officer.PageAsync($"/audit?sujet={person}");
        StringAssert.Contains(audit, "La chaîne est entière");
        StringAssert.Contains(audit, "personne vue");
        StringAssert.Contains(audit, agent.Name);
        Assert.IsFalse((await officer.PageAsync("/audit")).Contains("LETOURNEUR", StringComparison.OrdinalIgnoreCase));
    }

    [TestMethod]
    public async Task A_wrong_answer_is_put_right_and_a_slip_is_told()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var person = await PersonAsync(town);
        (string, string)[] fields = [("person.lastName", "Letourneur"), ("person.firstName", "Odette"), ("person.birthYear", "1938"), ("address.number", "12"), ("address.street", "Rue des Tilleuls"), ("address.neighbourhood", "port")];
        var refused = await agent.PostAsync($"/personnes/{person}/rectifier", $"/personnes/{person}/rectifier", [.. fields, ("person.phone", "06 12")]);
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        StringAssert.Contains(WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), "« 06 12 » n’est pas un numéro de téléphone français");
        await agent.PostAsync($"/personnes/{person}/rectifier", $"/personnes/{person}/rectifier", [.. fields, ("person.phone", "06 00 00 00 21")]);
        var facts = (await town.Book.People.FindAsync(person, CancellationToken.None))!.Facts;
        Assert.AreEqual("0600000021", facts.Phone);
        Assert.AreEqual("port", facts.Neighbourhood);
        StringAssert.Contains(await agent.PageAsync($"/personnes/{person}"), "05 36 49 10 77");
    }

    private static async Task<PersonId> PersonAsync(TownHall town) => (await town.Book.Requests.FindAsync(await Register.RequestAsync(town), CancellationToken.None))!.Person;
}
