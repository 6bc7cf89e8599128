using BackOffice.Access;
using BackOffice.Shell;
using LocalStore.Register;

namespace BackOffice.Overview;

/// <summary>The exact figures for those who may see them, and the page that says how accessible the BackOffice is.</summary>
internal static class FiguresRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/chiffres", async (HttpContext context, RegisterBook book, CodeWords words, TimeProvider clock, CancellationToken cancellationToken) =>
        {
            var today = clock.Today();
            var from = new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
            return Pages.Show<FiguresPage>(new()
            {
                [nameof(FiguresPage.Staff)] = Staff.Of(context),
                [nameof(FiguresPage.Figures)] = await book.Requests.FiguresAsync(from, cancellationToken),
                [nameof(FiguresPage.From)] = from,
                [nameof(FiguresPage.Words)] = words,
            });
        }).RequireAuthorization(StaffPolicies.Coordination);
        routes.MapGet("/accessibilite", () => Pages.Show<AccessibilityPage>([])).AllowAnonymous();
    }
}
