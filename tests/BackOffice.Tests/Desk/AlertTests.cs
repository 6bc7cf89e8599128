using System.Net;
using System.Text;
using Driving;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Tests.Desk;

[TestClass]
public sealed class AlertTests
{
    [TestMethod]
    public async Task A_form_of_the_alert_register_is_for_the_persons_the_mayor_named_alone()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent, AgentRoles.Coordinator);
        using var officer = await town.SignInAsync(AgentRoles.RegisterOfficer);
        var form = await town.PutAsync(Form());
        var request = await town.PutAsync(SampleForms.PaperRequest());
        Assert.IsFalse((await agent.PageAsync("/depots")).Contains(form.ToString(), StringComparison.Ordinal));
        Assert.IsFalse((await officer.PageAsync("/depots")).Contains(request.ToString(), StringComparison.Ordinal));
        foreach (var path in (string[])["", "/personne", "/noircir/1", "/page/1.jpg", "/image/1/phone.png"])
        {
            Assert.AreEqual(HttpStatusCode.NotFound, (await agent.GetAsync($"/depots/{form}{path}")).StatusCode, path);
            Assert.AreEqual(HttpStatusCode.NotFound, (await officer.GetAsync($"/depots/{request}{path}")).StatusCode, path);
        }
    }

    [TestMethod]
    public async Task An_entry_is_acknowledged_called_exported_and_removed_and_no_search_or_count_knows_of_it()
    {
        await using var town = await TownHall.OpenAsync();
        using var officer = await town.SignInAsync(AgentRoles.RegisterOfficer);
        using var coordinator = await town.SignInAsync(AgentRoles.Coordinator);
        var id = await town.PutAsync(Form());
        var entered = await officer.PostAsync($"/depots/{id}", $"/depots/{id}", ("pass", "1"), ("action", "validate"));
        Assert.AreEqual($"/depots?valide={id}", entered.Headers.Location?.ToString(), WebUtility.HtmlDecode(await entered.Content.ReadAsStringAsync()));
        StringAssert.Contains(await officer.PageAsync("/alerte"), "accusé de réception à envoyer avant le");
        Assert.IsEmpty((await town.Book.People.SearchAsync("Peyrebrune", CancellationToken.None)).People);
        Assert.IsFalse((await coordinator.PageAsync("/chiffres")).Contains("Peyrebrune", StringComparison.Ordinal));
        Assert.AreEqual(0, await town.Book.Volunteers.CountAsync(null, CancellationToken.None));

        var letter = await officer.PostAsync("/alerte", $"/alerte/{id}/accuse");
        Assert.AreEqual("%PDF", Encoding.ASCII.GetString(await letter.Content.ReadAsByteArrayAsync(), 0, 4));
        StringAssert.Contains(await officer.PageAsync("/alerte"), "accusé de réception du");
        await officer.PostAsync("/alerte", "/alerte/campagne", ("action", "start"));
        await officer.PostAsync("/alerte", $"/alerte/{id}/appel", ("result", "Absent"));
        await officer.PostAsync("/alerte", $"/alerte/{id}/appel", ("result", "Reached"));
        StringAssert.Contains(await officer.PageAsync("/alerte"), "personnes jointes : 1 sur 1");

        Assert.AreEqual("/confirmer?suite=%2Falerte%2Fprefet.csv", (await officer.GetAsync("/alerte/prefet.csv")).Headers.Location?.ToString());
        await officer.PostAsync("/confirmer", "/confirmer", ("password", Colleague.Password), ("next", "/alerte"));
        var csv = await (await officer.GetAsync("/alerte/prefet.csv")).Content.ReadAsStringAsync();
        StringAssert.Contains(csv, "\"Peyrebrune\";\"Zélie\"");
        StringAssert.Contains(csv, "\"05 36 49 10 99\"");
        await officer.PostAsync($"/alerte/{id}/retirer", $"/alerte/{id}/retirer");
        Assert.IsEmpty(await town.Book.Alerts.ListAsync(CancellationToken.None));
    }

    private static Deposit Form() => new(
        DepositId.New(), new FormId("alert-register"), new FormVersion(1), Channel.Kiosk, null, 0, [],
        [
            Text("last-name", "Peyrebrune"), Text("first-names", "Zélie"), Text("birth-date", "02031936"), Ticks("capacity", "aged-65"), Text("street", "Rue du Puits"), Text("phone", "0536491099"), Ticks("filled-by", "self"),
        ],
        []);

    private static Answer Text(string question, string text) => new(new(question), [], text, Certainty.Sure, 1, []);

    private static Answer Ticks(string question, params string[] values) => new(new(question), values, null, Certainty.Sure, 1, []);
}
