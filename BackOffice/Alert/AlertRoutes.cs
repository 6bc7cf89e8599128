using BackOffice.Access;
using BackOffice.Printing;
using BackOffice.Shell;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Alert;

/// <summary>The mayor's register of people to call in an alert: acknowledgements, rounds of calls, the export for the prefect.</summary>
internal static class AlertRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/alerte").RequireAuthorization(StaffPolicies.Alert);
        group.MapGet("", ShowAsync);
        group.MapPost("/campagne", async (IFormCollection posted, HttpContext context, RegisterBook book, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            var changed = posted["action"] == "start" ? await book.Alerts.StartAsync(staff.Name, cancellationToken) : await book.Alerts.EndAsync(cancellationToken);
            if (changed) await audit.AppendAsync(staff.Name, "alert.campaign", null, cancellationToken);
            return Pages.GoTo("/alerte");
        });
        group.MapPost("/{id:guid}/appel", async (Guid id, IFormCollection posted, HttpContext context, RegisterBook book, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            if (Enum.TryParse<CallResult>(posted["result"], out var result) && await book.Alerts.CallAsync(id, result, staff.Name, cancellationToken)) await audit.AppendAsync(staff.Name, "alert.called", id.ToString(), cancellationToken);
            return Pages.GoTo($"/alerte#e-{id}");
        });
        group.MapPost("/{id:guid}/accuse", async (Guid id, IFormCollection _, HttpContext context, RegisterBook book, Commune commune, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            if (await book.Alerts.FindAsync(id, cancellationToken) is not { } entry) return Pages.Gone(staff);
            await book.Alerts.AcknowledgeAsync(id, staff.Name, cancellationToken);
            await audit.AppendAsync(staff.Name, "alert.acknowledged", id.ToString(), cancellationToken);
            return Results.File(AcknowledgementLetter.ToPdf(entry, commune, clock.Today()), "application/pdf");
        });
        var sensitive = routes.MapGroup("/alerte").RequireAuthorization(StaffPolicies.Alert).AddEndpointFilter(FreshSignIns.RequireAsync);
        sensitive.MapGet("/prefet.csv", async (HttpContext context, RegisterBook book, RoleWords roles, AuditBook audit, CancellationToken cancellationToken) =>
        {
            await audit.AppendAsync(Staff.Of(context).Name, "alert.exported", null, cancellationToken);
            return Results.File(AlertExport.ToCsv(await book.Alerts.ListAsync(cancellationToken), roles), "text/csv; charset=utf-8", "registre-alerte.csv");
        });
        sensitive.MapGet("/{id:guid}/retirer", async (Guid id, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            return await book.Alerts.FindAsync(id, cancellationToken) is { } entry ? Pages.Show<RemovePage>(new() { [nameof(RemovePage.Staff)] = staff, [nameof(RemovePage.Entry)] = entry }) : Pages.Gone(staff);
        });
        sensitive.MapPost("/{id:guid}/retirer", async (Guid id, IFormCollection _, HttpContext context, RegisterBook book, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            if (!await book.Alerts.RemoveAsync(id, cancellationToken)) return Pages.Gone(staff);
            await audit.AppendAsync(staff.Name, "alert.removed", id.ToString(), cancellationToken);
            return Pages.GoTo("/alerte");
        });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, RegisterBook book, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        await audit.AppendAsync(staff.Name, "alert.seen", null, cancellationToken);
        return Pages.Show<AlertPage>(new()
        {
            [nameof(AlertPage.Staff)] = staff,
            [nameof(AlertPage.Entries)] = await book.Alerts.ListAsync(cancellationToken),
            [nameof(AlertPage.Campaign)] = await book.Alerts.RunningAsync(cancellationToken),
            [nameof(AlertPage.Today)] = clock.Today(),
        });
    }
}
