using BackOffice.Access;
using BackOffice.Rights;
using BackOffice.Shell;
using Forms.Filling;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Keys;
using LocalStore.Register;

namespace BackOffice.People;

/// <summary>Finds a person, and does what the RGPD gives a person.</summary>
internal static class PersonRoutes
{
    private static readonly string[] Rectifiable =
        ["person.lastName", "person.firstName", "person.birthYear", "address.number", "address.street", "address.complement", "person.phone", "person.secondPhone", "person.email", "person.language"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/personnes").RequireAuthorization(StaffPolicies.Desk);
        group.MapGet("", (HttpContext context, CodeWords words) => Pages.Show<PeoplePage>(new() { [nameof(PeoplePage.Staff)] = Staff.Of(context), [nameof(PeoplePage.Words)] = words }));
        group.MapPost("", SearchAsync);
        group.MapGet("/{id:guid}", ShowAsync);
        group.MapGet("/{id:guid}/rectifier", RectifyFormAsync);
        group.MapPost("/{id:guid}/rectifier", RectifyAsync);
        group.MapPost("/{id:guid}/limiter", RestrictAsync);
        var sensitive = routes.MapGroup("/personnes/{id:guid}").RequireAuthorization(StaffPolicies.Coordination).AddEndpointFilter(FreshSignIns.RequireAsync);
        sensitive.MapGet("/donnees.json", ExportJsonAsync);
        sensitive.MapGet("/donnees.pdf", ExportPdfAsync);
        sensitive.MapGet("/effacer", EraseFormAsync);
        sensitive.MapPost("/effacer", EraseAsync);
    }

    // What is searched for is posted: a name in an address would stay in the history of the browser.
    private static async Task<IResult> SearchAsync(IFormCollection posted, HttpContext context, RegisterBook book, CodeWords words, AuditBook audit, CancellationToken cancellationToken)
    {
        var typed = posted["q"].ToString().Trim();
        if (await book.Requests.FindAsync(typed.ToUpperInvariant(), cancellationToken) is { } request) return Pages.GoTo($"/demandes/{request.Id}");
        var found = await book.People.SearchAsync(typed, cancellationToken);
        var staff = Staff.Of(context);
        await audit.AppendAsync(staff.Name, "person.searched", null, cancellationToken);
        return Pages.Show<PeoplePage>(new() { [nameof(PeoplePage.Staff)] = staff, [nameof(PeoplePage.Typed)] = typed, [nameof(PeoplePage.Found)] = found, [nameof(PeoplePage.Words)] = words });
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, RegisterBook book, CodeWords words, RoleWords roles, AuditBook audit, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await book.Rights.CollectAsync(new PersonId(id), cancellationToken) is not { } file) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "person.seen", id.ToString(), cancellationToken);
        return Pages.Show<PersonPage>(new()
        {
            [nameof(PersonPage.Staff)] = staff,
            [nameof(PersonPage.Person)] = file.Person,
            [nameof(PersonPage.Requests)] = file.Requests.Select(entry => entry.Request).ToList(),
            [nameof(PersonPage.Offers)] = file.Offers.Select(entry => entry.Offer).ToList(),
            [nameof(PersonPage.Household)] = await book.People.AlikeAsync(file.Person.Facts, file.Person.Id, cancellationToken),
            [nameof(PersonPage.History)] = file.History,
            [nameof(PersonPage.Journal)] = file.Journal,
            [nameof(PersonPage.Words)] = words,
            [nameof(PersonPage.Roles)] = roles,
        });
    }

    private static async Task<IResult> RectifyFormAsync(Guid id, HttpContext context, RegisterBook book, CodeWords words, RoleWords roles, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        return await book.People.FindAsync(new PersonId(id), cancellationToken) is { } person
            ? ShowRectify(staff, person, [.. Rectifiable.Select(role => (role, person.Facts.Answers.Text(role)))], [], words, roles)
            : Pages.Gone(staff);
    }

    private static async Task<IResult> RectifyAsync(Guid id, IFormCollection posted, HttpContext context, RegisterBook book, CodeWords words, RoleWords roles, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await book.People.FindAsync(new PersonId(id), cancellationToken) is not { } person) return Pages.Gone(staff);
        List<AnswerChange> changes = [];
        List<(string, string)> refused = [];
        foreach (var role in Rectifiable)
        {
            var typed = posted[role].ToString().Trim();
            var before = person.Facts.Answers.ByRole.GetValueOrDefault(role);
            var (stored, why) = roles.Hold(role, typed, clock.Today());
            if (why is not null) refused.Add((role, why));
            else if (stored != before?.Text) changes.Add(new AnswerChange(role, before, stored is null ? null : new RecordedAnswer([], stored)));
        }

        var district = posted["address.neighbourhood"].ToString();
        if (district.Length > 0 && district != person.Facts.Neighbourhood && words.All("commune.neighbourhoods").Any(entry => entry.Code == district))
            changes.Add(new AnswerChange("address.neighbourhood", person.Facts.Answers.ByRole.GetValueOrDefault("address.neighbourhood"), new RecordedAnswer([district], null)));
        if (refused.Count > 0) return ShowRectify(staff, person, [.. Rectifiable.Select(role => (role, (string?)posted[role].ToString()))], refused, words, roles);
        if (changes.Count > 0)
        {
            await book.People.RectifyAsync(person.Id, changes, staff.Name, cancellationToken);
            await audit.AppendAsync(staff.Name, "person.rectified", id.ToString(), cancellationToken);
        }

        return Pages.GoTo($"/personnes/{id}");
    }

    private static async Task<IResult> RestrictAsync(Guid id, IFormCollection posted, HttpContext context, RegisterBook book, AuditBook audit, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (!await book.Rights.RestrictAsync(new PersonId(id), posted["restricted"] == "1", staff.Name, cancellationToken)) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "person.restricted", id.ToString(), cancellationToken);
        return Pages.GoTo($"/personnes/{id}");
    }

    private static async Task<IResult> ExportJsonAsync(Guid id, HttpContext context, RegisterBook book, RoleWords roles, AuditBook audit, CancellationToken cancellationToken)
    {
        if (await book.Rights.CollectAsync(new PersonId(id), cancellationToken) is not { } file) return Pages.Gone(Staff.Of(context));
        await audit.AppendAsync(Staff.Of(context).Name, "person.exported", id.ToString(), cancellationToken);
        return Results.File(PersonExport.ToJson(file, roles), "application/json", $"donnees-{id:N}.json");
    }

    private static async Task<IResult> ExportPdfAsync(Guid id, HttpContext context, RegisterBook book, RoleWords roles, Commune commune, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await book.Rights.CollectAsync(new PersonId(id), cancellationToken) is not { } file) return Pages.Gone(Staff.Of(context));
        await audit.AppendAsync(Staff.Of(context).Name, "person.exported", id.ToString(), cancellationToken);
        return Results.File(PersonExport.ToPdf(file, roles, commune, clock.Today()), "application/pdf");
    }

    private static async Task<IResult> EraseFormAsync(Guid id, HttpContext context, RegisterBook book, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await book.Rights.CollectAsync(new PersonId(id), cancellationToken) is not { } file) return Pages.Gone(staff);
        return Pages.Show<ErasePage>(new() { [nameof(ErasePage.Staff)] = staff, [nameof(ErasePage.Person)] = file.Person, [nameof(ErasePage.Entries)] = file.Requests.Count + file.Offers.Count });
    }

    private static async Task<IResult> EraseAsync(Guid id, IFormCollection posted, HttpContext context, RegisterBook book, AuditBook audit, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (!await book.Rights.EraseAsync(new PersonId(id), cancellationToken)) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "person.erased", id.ToString(), cancellationToken);
        return Pages.Show<MessagePage>(new() { [nameof(MessagePage.Staff)] = staff, [nameof(MessagePage.Title)] = "Personne effacée", [nameof(MessagePage.Text)] = "Ses données ne peuvent plus être lues par personne, ni ici ni dans les sauvegardes." });
    }

    private static IResult ShowRectify(Staff staff, Person person, IReadOnlyList<(string Role, string? Text)> fields, IReadOnlyList<(string Role, string Why)> refused, CodeWords words, RoleWords roles) => Pages.Show<RectifyPage>(new()
    {
        [nameof(RectifyPage.Staff)] = staff,
        [nameof(RectifyPage.Person)] = person,
        [nameof(RectifyPage.Fields)] = fields,
        [nameof(RectifyPage.Refused)] = refused,
        [nameof(RectifyPage.Words)] = words,
        [nameof(RectifyPage.Roles)] = roles,
    }, refused.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
