using BackOffice.Access;
using BackOffice.Shell;
using LocalStore.Keys;
using LocalStore.Register;

namespace BackOffice.Overview;

/// <summary>The exact figures for those who may see them, and the page that says how accessible the BackOffice is.</summary>
internal static class FiguresRoutes
{
    private const int DaysAhead = 30;

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
        routes.MapGet("/echeances", async (HttpContext context, RegisterBook book, TimeProvider clock, CancellationToken cancellationToken) => Pages.Show<DuePage>(new()
        {
            [nameof(DuePage.Staff)] = Staff.Of(context),
            [nameof(DuePage.People)] = await book.Rights.ComingErasuresAsync(clock.Today().AddDays(DaysAhead), cancellationToken),
        })).RequireAuthorization(StaffPolicies.Coordination);
        routes.MapPost("/echeances/{id:guid}", async (Guid id, IFormCollection _, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            await book.Rights.ContactAsync(new PersonId(id), Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo("/echeances");
        }).RequireAuthorization(StaffPolicies.Coordination);
        routes.MapGet("/accessibilite", () => Pages.Show<AccessibilityPage>([])).AllowAnonymous();
    }
}
