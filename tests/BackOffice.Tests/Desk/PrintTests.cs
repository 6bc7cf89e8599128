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
}
