using System.Globalization;
using BackOffice.Access;
using BackOffice.Printing;
using BackOffice.Shell;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Introductions;

/// <summary>The steps of an introduction, and the sheet that is printed once both said yes.</summary>
internal static class IntroductionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/mises-en-relation/{id:guid}").RequireAuthorization(StaffPolicies.Desk);
        group.MapPost("", async (Guid id, IFormCollection posted, HttpContext context, RegisterBook book, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            var introduction = new IntroductionId(id);
            if (await book.Introductions.FindAsync(introduction, cancellationToken) is not { } found) return Pages.Gone(staff);
            if (Enum.TryParse<IntroductionStep>(posted["step"], out var step))
            {
                int? face = int.TryParse(posted["face"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : null;
                if (await book.Introductions.StepAsync(introduction, step, face, staff.Name, cancellationToken)) await audit.AppendAsync(staff.Name, "introduction.step", id.ToString(), cancellationToken);
            }

            return Pages.GoTo($"/demandes/{found.Request}#i-{id}");
        });
        group.MapGet("/fiche.pdf", async (Guid id, HttpContext context, RegisterBook book, CodeWords words, Commune commune, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            // Before both said yes there is nothing to print, whoever asks.
            if (await book.Introductions.FindAsync(new IntroductionId(id), cancellationToken) is not { ShowsContacts: true } introduction
                || await book.Requests.FindAsync(introduction.Request, cancellationToken) is not { } request
                || await book.Volunteers.FindAsync(introduction.Offer, cancellationToken) is not { } volunteer) return Pages.Gone(staff);
            var people = await book.People.FindAsync([request.Person, volunteer.Person], cancellationToken);
            if (!people.TryGetValue(request.Person, out var resident) || !people.TryGetValue(volunteer.Person, out var helper)) return Pages.Gone(staff);
            await audit.AppendAsync(staff.Name, "introduction.printed", id.ToString(), cancellationToken);
            return Results.File(IntroductionSheet.ToPdf(request, resident, helper, words, commune, clock.Today()), "application/pdf");
        });
    }
}
