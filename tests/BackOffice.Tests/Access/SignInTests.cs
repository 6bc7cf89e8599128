using System.Net;
using Driving;
using LocalStore.Access;

namespace BackOffice.Tests.Access;

[TestClass]
public sealed class SignInTests
{
    [TestMethod]
    public async Task A_new_agent_comes_in_with_the_code_a_password_and_a_telephone_and_again_without_the_code()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = new Colleague(town, "m.durand");
        var code = await town.CodeAsync("m.durand", AgentRoles.Agent);
        await agent.FirstSignInAsync(code);
        StringAssert.Contains(await agent.PageAsync("/"), "À faire aujourd’hui");

        using var again = new Colleague(town, "m.durand");
        var used = await again.PostAsync("/premiere", "/premiere", ("name", "m.durand"), ("once", code), ("password", Colleague.Password), ("again", Colleague.Password));
        Assert.AreEqual(HttpStatusCode.BadRequest, used.StatusCode, "a code opens an account once");
        var first = await again.PostAsync("/entrer", "/entrer", ("name", "m.durand"), ("password", Colleague.Password));
        Assert.AreEqual("/entrer/code", first.Headers.Location?.ToString());
        Assert.AreEqual(HttpStatusCode.Redirect, (await again.GetAsync("/")).StatusCode, "the password alone opens nothing");
        var second = await again.PostAsync("/entrer/code", "/entrer/code", ("code", agent.Digits()));
        Assert.AreEqual("/", second.Headers.Location?.ToString());
        StringAssert.Contains(await again.PageAsync("/"), "m.durand");
    }

    [TestMethod]
    public async Task Five_wrong_passwords_shut_the_account_and_the_page_says_the_same_of_an_account_that_does_not_exist()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        using var thief = new Colleague(town, agent.Name);
        var unknown = await (await thief.PostAsync("/entrer", "/entrer", ("name", "personne"), ("password", "n’importe quoi"))).Content.ReadAsStringAsync();
        for (var i = 0; i < 5; i++)
        {
            var refused = await thief.PostAsync("/entrer", "/entrer", ("name", agent.Name), ("password", "n’importe quoi"));
            Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.AreEqual(Body(unknown), Body(await refused.Content.ReadAsStringAsync()));
        }

        var right = await thief.PostAsync("/entrer", "/entrer", ("name", agent.Name), ("password", Colleague.Password));
        Assert.AreEqual(HttpStatusCode.BadRequest, right.StatusCode, "even the right password waits a quarter of an hour");

        static string Body(string page) => System.Text.RegularExpressions.Regex.Replace(page, "value=\"[^\"]+\"", "");
    }

    [TestMethod]
    public async Task Many_tries_from_one_address_are_slowed_down()
    {
        await using var town = await TownHall.OpenAsync();
        using var thief = new Colleague(town, "x");
        var page = await thief.GetAsync("/entrer");
        HttpStatusCode last = default;
        for (var i = 0; i < 22; i++) last = (await thief.PostAsync(page, "/entrer", ("name", $"compte{i}"), ("password", "n’importe quoi"))).StatusCode;
        Assert.AreEqual(HttpStatusCode.TooManyRequests, last);
    }

    [TestMethod]
    [DataRow("court")]
    [DataRow("azertyuiop123")]
    [DataRow("motdepasse2026!")]
    [DataRow("Valmorel-sur-Garonne47")]
    [DataRow("123456789012345")]
    [DataRow("aaaaaaaaaaaaaaaa")]
    public async Task A_password_that_would_be_guessed_is_refused_in_words(string password)
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = new Colleague(town, "m.durand");
        var answer = await agent.PostAsync("/premiere", "/premiere", ("name", "m.durand"), ("once", await town.CodeAsync("m.durand", AgentRoles.Agent)), ("password", password), ("again", password));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), password == "court" ? "au moins 12" : "deviné");
    }

    [TestMethod]
    public async Task A_closed_account_is_out_and_stays_out()
    {
        await using var town = await TownHall.OpenAsync();
        using var administrator = await town.SignInAsync(AgentRoles.Administrator);
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        Assert.AreEqual("/comptes", (await administrator.PostAsync("/comptes", "/comptes/fermer", ("name", agent.Name))).Headers.Location?.ToString());
        using var again = new Colleague(town, agent.Name);
        Assert.AreEqual(HttpStatusCode.BadRequest, (await again.PostAsync("/entrer", "/entrer", ("name", agent.Name), ("password", Colleague.Password))).StatusCode);
        Assert.AreEqual(HttpStatusCode.BadRequest, (await administrator.PostAsync("/comptes", "/comptes/fermer", ("name", administrator.Name))).StatusCode, "nobody closes the last door behind themself");
    }

    [TestMethod]
    public async Task Who_signed_out_is_asked_for_the_password_again_before_data_leave()
    {
        await using var town = await TownHall.OpenAsync();
        using var coordinator = await town.SignInAsync(AgentRoles.Coordinator);
        var person = (await town.Book.Requests.FindAsync(await Register.RequestAsync(town), CancellationToken.None))!.Person;
        await coordinator.PostAsync("/confirmer", "/confirmer", ("password", Colleague.Password), ("next", "/"));
        Assert.AreEqual(HttpStatusCode.OK, (await coordinator.GetAsync($"/personnes/{person}/effacer")).StatusCode);
        await coordinator.PostAsync("/compte", "/sortir");
        await coordinator.PostAsync("/entrer", "/entrer", ("name", coordinator.Name), ("password", Colleague.Password));
        await coordinator.PostAsync("/entrer/code", "/entrer/code", ("code", coordinator.Digits()));
        StringAssert.StartsWith((await coordinator.GetAsync($"/personnes/{person}/effacer")).Headers.Location?.ToString(), "/confirmer");
    }

    [TestMethod]
    public async Task The_cookies_are_for_this_host_over_tls_only_and_no_script_sees_them()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = new Colleague(town, "m.durand");
        var page = await agent.GetAsync("/entrer");
        var cookie = page.Headers.GetValues("Set-Cookie").Single();
        StringAssert.StartsWith(cookie, "__Host-form=");
        foreach (var attribute in (string[])["secure", "httponly", "samesite=strict", "path=/"]) StringAssert.Contains(cookie, attribute);
        Assert.IsFalse(cookie.Contains("domain", StringComparison.OrdinalIgnoreCase));
        StringAssert.Contains(page.Headers.GetValues("Content-Security-Policy").Single(), "default-src 'none'");
        Assert.AreEqual("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.IsTrue(page.Headers.CacheControl!.NoStore);
    }
}
