using BackOffice.Access;
using BackOffice.Shell;
using LocalStore.Access;

namespace BackOffice.Audit;

/// <summary>The page of the data protection officer: who saw or did what, without a single resident's name.</summary>
internal static class AuditRoutes
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit", async (string? agent, string? sujet, string? action, int? page, HttpContext context, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var at = Math.Max(0, page ?? 0);
            return Pages.Show<AuditPage>(new()
            {
                [nameof(AuditPage.Staff)] = Staff.Of(context),
                [nameof(AuditPage.Agent)] = Blank(agent),
                [nameof(AuditPage.Subject)] = Blank(sujet),
                [nameof(AuditPage.Action)] = Blank(action),
                [nameof(AuditPage.Page)] = at,
                [nameof(AuditPage.Rows)] = await audit.SearchAsync(Blank(agent), Blank(sujet), Blank(action), at * PageSize, PageSize + 1, cancellationToken),
                [nameof(AuditPage.Size)] = PageSize,
                [nameof(AuditPage.Broken)] = await audit.FirstBrokenAsync(cancellationToken),
            });
        }).RequireAuthorization(StaffPolicies.Audit);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
