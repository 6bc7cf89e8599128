using System.Text;
using BackOffice.Alert;
using Driving;
using LocalStore.Register;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Tests.Desk;

[TestClass]
public sealed class AlertExportTests
{
    [TestMethod]
    [DataRow("=1+1", "\"'=1+1\"")]
    [DataRow("+33 6", "\"'+33 6\"")]
    [DataRow("-2", "\"'-2\"")]
    [DataRow("@SUM(A1)", "\"'@SUM(A1)\"")]
    [DataRow("\t=1", "\"'\t=1\"")]
    [DataRow("dit \"Mimi\" ; 2e", "\"dit \"\"Mimi\"\" ; 2e\"")]
    public async Task What_begins_like_a_formula_is_text_to_a_spreadsheet(string complement, string cell)
    {
        await using var town = await TownHall.OpenAsync();
        var answers = new RoleAnswers(new Dictionary<string, RecordedAnswer> { ["address.complement"] = new([], complement) });
        var entry = new AlertEntry(Guid.NewGuid(), "AAAA-AAAA", new DateOnly(2026, 6, 1), null, answers);
        var lines = Encoding.UTF8.GetString(AlertExport.ToCsv([entry], town.Services.GetRequiredService<RoleWords>())).Split("\r\n");
        Assert.HasCount(3, lines, "a head, one entry, an end of line");
        StringAssert.Contains(lines[1], cell);
        StringAssert.StartsWith(lines[0], "\uFEFF\"Nom");
    }
}
