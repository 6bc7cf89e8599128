using System.Text;
using LocalStore.Register;

namespace BackOffice.Alert;

/// <summary>The register as the prefect may ask for it when the plan is triggered: one line a person, the answers of the form in words.</summary>
internal static class AlertExport
{
    private static readonly string[] Roles =
    [
        "person.lastName", "person.firstName", "person.birthDate", "alert.capacity", "address.number", "address.street", "address.complement", "person.phone", "homeService.name", "homeService.phone",
        "contactPerson.name", "contactPerson.phone",
    ];

    public static byte[] ToCsv(IEnumerable<AlertEntry> entries, RoleWords roles)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(';', Roles.Select(role => Cell(roles.Label(role)))).Append("\r\n");
        foreach (var entry in entries)
            csv.AppendJoin(';', Roles.Select(role => Cell(entry.Answers.ByRole.TryGetValue(role, out var answer) ? roles.Shown(role, answer) : ""))).Append("\r\n");
        // With its mark a spreadsheet reads the accents.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    // What begins like a formula is text to a spreadsheet only behind an apostrophe.
    private static string Cell(string text) => $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
