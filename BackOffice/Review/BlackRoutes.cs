using System.Globalization;
using BackOffice.Shell;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>Blacks out a part of a page, where somebody wrote what a town hall must not know.</summary>
internal static class BlackRoutes
{
    public static void Map(RouteGroupBuilder deposits)
    {
        deposits.MapGet("/{id:guid}/noircir/{page:int}", async (Guid id, int page, HttpContext context, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            return await book.Reviews.OpenAsync(new DepositId(id), cancellationToken) is { } review && ReviewAccess.May(staff, review.Label, library) && review.Deposit.Pages.Any(candidate => candidate.Page == page)
                ? Show(staff, review, page, refused: false)
                : Pages.Gone(staff);
        });
        deposits.MapPost("/{id:guid}/noircir/{page:int}", async (Guid id, int page, IFormCollection posted, HttpContext context, RegisterBook book, TemplateLibrary library, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            if (await book.Reviews.OpenAsync(new DepositId(id), cancellationToken) is not { } review || !ReviewAccess.May(staff, review.Label, library) || review.Deposit.Pages.All(candidate => candidate.Page != page)) return Pages.Gone(staff);
            var zone = new BlackZone(page, Thousandths(posted, "x"), Thousandths(posted, "y"), Thousandths(posted, "w"), Thousandths(posted, "h"));
            if (!zone.IsOnPage) return Show(staff, review, page, refused: true);
            await book.Reviews.SaveDraftAsync(review.Label.Id, review.Draft with { Zones = [.. review.Draft.Zones, zone] }, ReviewState.Begun, staff.Name, cancellationToken);
            await audit.AppendAsync(staff.Name, "deposit.blackened", id.ToString(), cancellationToken);
            return Pages.GoTo($"/depots/{id}/noircir/{page}");
        });
    }

    private static int Thousandths(IFormCollection posted, string name) => int.TryParse(posted[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;

    private static IResult Show(Staff staff, OpenedReview review, int page, bool refused) => Pages.Show<BlackPage>(
        new() { [nameof(BlackPage.Staff)] = staff, [nameof(BlackPage.Deposit)] = review.Label.Id, [nameof(BlackPage.Number)] = page, [nameof(BlackPage.Refused)] = refused },
        refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
}
