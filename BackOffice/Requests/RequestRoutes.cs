using System.Globalization;
using BackOffice.Access;
using BackOffice.Introductions;
using BackOffice.Shell;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Requests;

/// <summary>The help requests: list, one request, what may be done with it.</summary>
internal static class RequestRoutes
{
    private const int MostRanked = 10;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/demandes").RequireAuthorization(StaffPolicies.Desk);
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", ShowAsync);
        group.MapPost("/{id:guid}/rappel", async (Guid id, IFormCollection posted, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            var owner = posted["owner"].ToString().Trim();
            if (DateOnly.TryParseExact(posted["on"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && owner.Length > 0)
                await book.Requests.ScheduleAsync(new RequestId(id), day, owner, Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo($"/demandes/{id}");
        });
        group.MapPost("/{id:guid}/clore", async (Guid id, IFormCollection posted, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            if (Enum.TryParse<RequestOutcome>(posted["outcome"], out var outcome)) await book.Requests.CloseAsync(new RequestId(id), outcome, Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo($"/demandes/{id}");
        });
        group.MapPost("/{id:guid}/rouvrir", async (Guid id, IFormCollection _, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            await book.Requests.ReopenAsync(new RequestId(id), Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo($"/demandes/{id}");
        });
        group.MapPost("/{id:guid}/proposer", async (Guid id, IFormCollection posted, HttpContext context, RegisterBook book, CancellationToken cancellationToken) =>
        {
            if (Guid.TryParse(posted["offer"], out var offer)) await book.Introductions.ProposeAsync(new RequestId(id), new OfferId(offer), Staff.Of(context).Name, cancellationToken);
            return Pages.GoTo($"/demandes/{id}");
        });
    }

    private static async Task<IResult> ListAsync(string? etat, string? quartier, string? aide, int? page, HttpContext context, RegisterBook book, CodeWords words, TimeProvider clock, CancellationToken cancellationToken)
    {
        var filter = RequestFilter.Of(etat, quartier, aide, page);
        var rows = await book.Requests.ListAsync(filter.Statuses, filter.Neighbourhood, filter.Kind, filter.Page * RequestFilter.PageSize, RequestFilter.PageSize, cancellationToken);
        return Pages.Show<RequestsPage>(new()
        {
            [nameof(RequestsPage.Staff)] = Staff.Of(context),
            [nameof(RequestsPage.Filter)] = filter,
            [nameof(RequestsPage.Rows)] = rows,
            [nameof(RequestsPage.People)] = await book.People.FindAsync(rows.Select(row => row.Person), cancellationToken),
            [nameof(RequestsPage.Total)] = await book.Requests.CountAsync(filter.Statuses, filter.Neighbourhood, filter.Kind, cancellationToken),
            [nameof(RequestsPage.Words)] = words,
            [nameof(RequestsPage.Today)] = clock.Today(),
        });
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, RegisterBook book, TemplateLibrary library, CodeWords words, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await book.Requests.FindAsync(new RequestId(id), cancellationToken) is not { } request) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "request.seen", id.ToString(), cancellationToken);
        var form = library.Current.First(candidate => RegisterKinds.Of(candidate.Template) == RegisterKind.HelpRequest);
        var introductions = await book.Introductions.OfRequestAsync(request.Id, cancellationToken);
        var offers = await book.Volunteers.FindAsync(introductions.Select(introduction => introduction.Offer), cancellationToken);
        var ranked = Ranking.Of(request, await book.Volunteers.ActiveAsync(request.Kinds, cancellationToken), introductions.Select(introduction => introduction.Offer).ToHashSet(), clock.Today()).Take(MostRanked).ToList();
        var people = await book.People.FindAsync([request.Person, .. offers.Values.Select(volunteer => volunteer.Person), .. ranked.Select(candidate => candidate.Volunteer.Person)], cancellationToken);
        return Pages.Show<RequestPage>(new()
        {
            [nameof(RequestPage.Staff)] = staff,
            [nameof(RequestPage.Request)] = request,
            [nameof(RequestPage.Answers)] = await book.Requests.AnswersAsync(request.Id, cancellationToken) ?? RoleAnswers.Empty,
            [nameof(RequestPage.Person)] = people.GetValueOrDefault(request.Person),
            [nameof(RequestPage.Introduced)] = introductions.Select(introduction => (introduction, offers.TryGetValue(introduction.Offer, out var offer) ? people.GetValueOrDefault(offer.Person) : null)).ToList(),
            [nameof(RequestPage.Ranked)] = ranked.Where(candidate => people.TryGetValue(candidate.Volunteer.Person, out var person) && person.RestrictedOn is null).Select(candidate => (candidate, (Person?)people[candidate.Volunteer.Person])).ToList(),
            [nameof(RequestPage.Journal)] = await book.Requests.JournalAsync(request.Id, cancellationToken),
            [nameof(RequestPage.Words)] = words,
            [nameof(RequestPage.Texts)] = form.Texts[TextLanguage.French],
            [nameof(RequestPage.Template)] = form.Template,
            [nameof(RequestPage.Today)] = clock.Today(),
        });
    }
}
