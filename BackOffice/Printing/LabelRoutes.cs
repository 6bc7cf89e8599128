using System.Globalization;
using BackOffice.Access;
using BackOffice.Shell;
using Forms.Printing;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Printing;

/// <summary>Address labels for forms that go by post: addresses somebody types, of which nothing is kept, and those of the people whose request is not closed.</summary>
internal static class LabelRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/imprimer/etiquettes", (IFormCollection posted, HttpContext context, TemplateLibrary library) =>
        {
            var typed = posted["addresses"].ToString();
            if (Sheet(posted) is not { } sheet) return PrintRoutes.Show(context, library, WhichSheet(posted), typed);
            var addresses = PostalAddress.Parse(typed, out var problem);
            return problem is null ? Pdf(addresses, sheet) : PrintRoutes.Show(context, library, problem, typed);
        }).RequireAuthorization(StaffPolicies.Review);
        routes.MapPost("/imprimer/etiquettes/personnes", PeopleAsync).RequireAuthorization(StaffPolicies.Coordination);
    }

    private static async Task<IResult> PeopleAsync(
        IFormCollection posted, HttpContext context, TemplateLibrary library, RegisterBook book, Commune commune, AuditBook audit, CancellationToken cancellationToken)
    {
        if (Sheet(posted) is not { } sheet) return PrintRoutes.Show(context, library, WhichSheet(posted));
        var requests = await book.Requests.ListAsync(HelpRequest.Running, null, null, 0, int.MaxValue, cancellationToken);
        var people = await book.People.FindAsync(requests.Select(request => request.Person).Distinct(), cancellationToken);
        // Whoever asked that the data be kept and not used gets no post either.
        var addresses = people.Values.Where(person => person.RestrictedOn is null).OrderBy(person => person.Facts.LastName, StringComparer.Ordinal)
            .Select(person => PostalAddress.Of(person.Facts, commune)).OfType<IReadOnlyList<string>>().ToList();
        if (addresses.Count == 0) return PrintRoutes.Show(context, library, "Personne dont la demande est en cours n’a d’adresse connue.");
        await audit.AppendAsync(Staff.Of(context).Name, "labels.printed", null, cancellationToken);
        return Pdf(addresses, sheet);
    }

    private static IResult Pdf(IReadOnlyList<IReadOnlyList<string>> addresses, (LabelSheet Sheet, int Used) on) =>
        Results.File(LabelPrinter.Print(addresses, on.Sheet, on.Used), "application/pdf", "etiquettes.pdf");

    private static (LabelSheet Sheet, int Used)? Sheet(IFormCollection posted) =>
        LabelSheet.All.FirstOrDefault(sheet => sheet.Name == posted["sheet"]) is { } sheet
        && int.TryParse(posted["used"], NumberStyles.None, CultureInfo.InvariantCulture, out var used) && used < sheet.Labels
            ? (sheet, used)
            : null;

    private static string WhichSheet(IFormCollection posted) =>
        $"« {posted["used"]} » : le nombre d’étiquettes déjà prises sur la première feuille va de 0 à {LabelSheet.All.FirstOrDefault(sheet => sheet.Name == posted["sheet"], LabelSheet.All[0]).Labels - 1}.";
}
