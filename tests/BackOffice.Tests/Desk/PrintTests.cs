using System.Diagnostics;
using System.Net;
using System.Text;
using Driving;
using LocalStore.Access;

namespace BackOffice.Tests.Desk;

[TestClass]
public sealed class PrintTests
{
    [TestMethod]
    public async Task Forms_are_printed_by_number_and_size_and_a_slip_is_told()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        foreach (var (size, pages) in ((string, int)[])[("normal", 6), ("large", 12)])
        {
            var printed = await agent.PostAsync("/imprimer", "/imprimer", ("form", "help-request"), ("size", size), ("copies", "3"));
            var pdf = Encoding.Latin1.GetString(await printed.Content.ReadAsByteArrayAsync());
            StringAssert.StartsWith(pdf, "%PDF");
            Assert.IsGreaterThanOrEqualTo(pages, pdf.Split("/Type /Page\n").Length - 1 + pdf.Split("/Type /Page ").Length - 1, size);
        }

        foreach (var copies in (string[])["0", "201", "-3", "beaucoup", ""])
        {
            var refused = await agent.PostAsync("/imprimer", "/imprimer", ("form", "help-request"), ("size", "normal"), ("copies", copies));
            Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode, copies);
            StringAssert.Contains(WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), "de 1 à 200");
        }
    }

    [TestMethod]
    public async Task Typed_addresses_become_labels_from_the_first_free_one_and_nothing_of_them_is_kept()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var many = string.Join("\n\n", Enumerable.Range(1, 23).Select(number => $"Rose TESTE{number}\n{number} rue des Essais\n47999 VALMOREL"));
        var printed = await agent.PostAsync("/imprimer", "/imprimer/etiquettes", ("addresses", many), ("sheet", "21"), ("used", "20"));
        var pages = (await TextAsync(printed)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(3, pages, "one label is left on the first sheet, then twenty-one");
        StringAssert.Contains(pages[0], "Rose TESTE1\n");
        Assert.DoesNotContain("TESTE2", pages[0]);
        StringAssert.Contains(pages[2], "TESTE23");
        Assert.IsEmpty(Directory.EnumerateFiles(town.Store.Directory, "*", SearchOption.AllDirectories).Where(file => File.ReadAllText(file, Encoding.Latin1).Contains("TESTE1", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("", "21", "0", "au moins une adresse")]
    [DataRow("Rose TESTE", "21", "0", "celle-ci en a 1")]
    [DataRow("a\nb\n\nc\nd\ne\nf\ng\nh\ni", "21", "0", "Adresse 2 (« c ») : une adresse a de 2 à 6 lignes, celle-ci en a 7")]
    [DataRow("Rose TESTE\n39 signes sont un de trop pour la poste", "21", "0", "a 39 signes")]
    [DataRow("a\nb", "21", "21", "va de 0 à 20")]
    [DataRow("a\nb", "14", "14", "va de 0 à 13")]
    [DataRow("a\nb", "21", "-1", "va de 0 à 20")]
    public async Task A_label_that_cannot_be_is_told_and_what_was_typed_stays(string addresses, string sheet, string used, string said)
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var refused = await agent.PostAsync("/imprimer", "/imprimer/etiquettes", ("addresses", addresses), ("sheet", sheet), ("used", used));
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        StringAssert.Contains(page, said);
        StringAssert.Contains(page, addresses);
    }

    [TestMethod]
    public async Task Whoever_has_an_open_request_and_a_street_gets_a_label_unless_the_data_are_restricted()
    {
        await using var town = await TownHall.OpenAsync();
        await Register.RequestAsync(town);
        await Register.VolunteerAsync(town);
        var restricted = (await town.Book.Requests.FindAsync(await Register.RequestAsync(town, "MALBEC"), CancellationToken.None))!.Person;
        await town.Book.Rights.RestrictAsync(restricted, true, "m.durand", CancellationToken.None);
        using var agent = await town.SignInAsync(AgentRoles.Coordinator);
        var text = await TextAsync(await agent.PostAsync("/imprimer", "/imprimer/etiquettes/personnes", ("sheet", "14"), ("used", "0")));
        Assert.AreEqual("ODETTE LETOURNEUR\n12 RUE DES TILLEULS\n47999 Valmorel-sur-Garonne", text.Trim());
    }

    private static async Task<string> TextAsync(HttpResponseMessage printed)
    {
        Assert.AreEqual(HttpStatusCode.OK, printed.StatusCode, await printed.Content.ReadAsStringAsync());
        using var poppler = Process.Start(new ProcessStartInfo("pdftotext", ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var reading = poppler.StandardOutput.ReadToEndAsync();
        await using (var input = poppler.StandardInput.BaseStream) await printed.Content.CopyToAsync(input);
        return await reading;
    }
}
