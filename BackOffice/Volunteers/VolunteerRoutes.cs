using System.Globalization;
using BackOffice.Access;
using BackOffice.Requests;
using BackOffice.Shell;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Volunteers;

/// <summary>The volunteers: list, one volunteer, how far the town hall has come with them.</summary>
internal static class VolunteerRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/benevoles").RequireAuthorization(StaffPolicies.Desk);
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", ShowAsync);
        group.MapPost("/{id:guid}/etat", async (Guid id, IFormCollection posted, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            if (Enum.TryParse<VolunteerStatus>(posted["status"], out var status)) await book.Volunteers.SetStatusAsync(new OfferId(id), status, Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo($"/benevoles/{id}");
        });
        group.MapPost("/{id:guid}/pause", async (Guid id, IFormCollection posted, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            var until = DateOnly.TryParseExact(posted["until"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
            await book.Volunteers.PauseAsync(new OfferId(id), until, Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo($"/benevoles/{id}");
        });
        group.MapPost("/{id:guid}/identite", async (Guid id, IFormCollection _, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            await book.Volunteers.IdentitySeenAsync(new OfferId(id), Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo($"/benevoles/{id}");
        });
    }

    private static async Task<IResult> ListAsync(string? etat, int? page, HttpContext context, RegisterBook book, CodeWords words, TimeProvider clock, CancellationToken cancellationToken)
    {
        VolunteerStatus? status = Enum.TryParse<VolunteerStatus>(etat, out var known) ? known : null;
        var at = Math.Max(0, page ?? 0);
        var rows = await book.Volunteers.ListAsync(status, at * RequestFilter.PageSize, RequestFilter.PageSize, cancellationToken);
        return Pages.Show<VolunteersPage>(new()
        {
            [nameof(VolunteersPage.Staff)] = Staff.Of(context),
            [nameof(VolunteersPage.Status)] = status,
            [nameof(VolunteersPage.Page)] = at,
            [nameof(VolunteersPage.Total)] = await book.Volunteers.CountAsync(status, cancellationToken),
            [nameof(VolunteersPage.Rows)] = rows,
            [nameof(VolunteersPage.People)] = await book.People.FindAsync(rows.Select(row => row.Person), cancellationToken),
            [nameof(VolunteersPage.Words)] = words,
            [nameof(VolunteersPage.Today)] = clock.Today(),
        });
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, RegisterBook book, RoleWords roles, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        var offer = new OfferId(id);
        if (await book.Volunteers.FindAsync(offer, cancellationToken) is not { } volunteer) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "volunteer.seen", id.ToString(), cancellationToken);
        return Pages.Show<VolunteerPage>(new()
        {
            [nameof(VolunteerPage.Staff)] = staff,
            [nameof(VolunteerPage.Volunteer)] = volunteer,
            [nameof(VolunteerPage.Person)] = await book.People.FindAsync(volunteer.Person, cancellationToken),
            [nameof(VolunteerPage.Answers)] = await book.Volunteers.AnswersAsync(offer, cancellationToken) ?? RoleAnswers.Empty,
            [nameof(VolunteerPage.Introductions)] = await book.Introductions.OfVolunteerAsync(offer, cancellationToken),
            [nameof(VolunteerPage.Roles)] = roles,
            [nameof(VolunteerPage.Today)] = clock.Today(),
        });
    }
}
