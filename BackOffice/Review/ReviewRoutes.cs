using BackOffice.Access;
using BackOffice.Shell;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Keys;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>From the list of what came in to « Validé »: nothing enters the register on another way.</summary>
internal static class ReviewRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/depots").RequireAuthorization(StaffPolicies.Review);
        group.MapGet("", async (Guid? valide, HttpContext context, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken) => Pages.Show<DepositsPage>(new()
        {
            [nameof(DepositsPage.Staff)] = Staff.Of(context),
            [nameof(DepositsPage.Just)] = valide,
            [nameof(DepositsPage.Entered)] = await EnteredAsync(Staff.Of(context), book, library, cancellationToken),
            [nameof(DepositsPage.Waiting)] = (await book.Reviews.WaitingAsync(cancellationToken)).Where(waiting => ReviewAccess.May(Staff.Of(context), waiting.Label, library)).ToList(),
            [nameof(DepositsPage.Aside)] = (await book.Copies.SetAsideAsync(cancellationToken)).Where(aside => ReviewAccess.May(Staff.Of(context), aside.Label, library)).ToList(),
            [nameof(DepositsPage.Library)] = library,
        }));
        group.MapPost("/{id:guid}/reprendre", TakeBackAsync);
        group.MapPost("/{id:guid}/annuler", UndoAsync);
        group.MapGet("/{id:guid}", ShowAsync);
        group.MapPost("/{id:guid}", SaveAsync);
        group.MapGet("/{id:guid}/personne", WhoseAsync);
        group.MapPost("/{id:guid}/personne", EnterAsync);
        group.MapGet("/{id:guid}/image/{page:int}/{question}.png", CropAsync);
        group.MapGet("/{id:guid}/page/{page:int}.jpg", PictureAsync);
        BlackRoutes.Map(group);
        SeriesRoutes.Map(group);
    }

    private static async Task<IResult> ShowAsync(Guid id, Guid? valide, HttpContext context, RegisterBook book, TemplateLibrary library, AuditBook audit, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await ReviewSheet.OpenAsync(new DepositId(id), staff, book, library, cancellationToken) is not { } sheet) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "deposit.seen", id.ToString(), cancellationToken);
        var entered = valide is null ? null : (await EnteredAsync(staff, book, library, cancellationToken)).FirstOrDefault(row => row.Label.Id.Value == valide);
        return await SheetPageAsync(staff, sheet, [], book, cancellationToken, entered);
    }

    private static async Task<IResult> SaveAsync(Guid id, IFormCollection posted, HttpContext context, RegisterBook book, TemplateLibrary library, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await ReviewSheet.OpenAsync(new DepositId(id), staff, book, library, cancellationToken) is not { } sheet) return Pages.Gone(staff);
        var deposit = new DepositId(id);
        var action = posted["action"].ToString();
        var draft = ReviewPost.Take(sheet, posted, clock.Today());
        await book.Reviews.SaveDraftAsync(deposit, draft, StateAfter(action), staff.Name, cancellationToken);
        if (action == "aside")
        {
            await book.Reviews.SetAsideAsync(deposit, staff.Name, cancellationToken);
            await audit.AppendAsync(staff.Name, "deposit.set-aside", id.ToString(), cancellationToken);
            return Pages.GoTo("/depots");
        }

        if (action.Split(':') is ["join", var other]) return await JoinAsync(deposit, other, staff, book, audit, cancellationToken);
        if (action != "validate") return Pages.GoTo("/depots");
        sheet = (await ReviewSheet.OpenAsync(new DepositId(id), staff, book, library, cancellationToken))!;
        var problems = sheet.Problems(clock.Today());
        if (problems.Any(problem => !(problem.MayPass && posted["pass"] == "1"))) return await SheetPageAsync(staff, sheet, problems, book, cancellationToken);
        // An entry of the alert register is joined to nobody, whoever it may be like.
        var alike = RegisterKinds.Of(sheet.Form.Template) == RegisterKind.AlertEntry ? [] : await book.People.AlikeAsync(PersonFacts.Of(sheet.Answers(clock.Today())), null, cancellationToken);
        return alike.Count > 0 ? Pages.GoTo($"/depots/{id}/personne") : await FinishAsync(sheet, new Whose.NewPerson(), staff, book, library, audit, clock, cancellationToken);
    }

    private static async Task<IResult> WhoseAsync(Guid id, HttpContext context, RegisterBook book, TemplateLibrary library, CodeWords words, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await ReviewSheet.OpenAsync(new DepositId(id), staff, book, library, cancellationToken) is not { } sheet) return Pages.Gone(staff);
        var facts = PersonFacts.Of(sheet.Answers(clock.Today()));
        return Pages.Show<WhosePage>(new()
        {
            [nameof(WhosePage.Staff)] = staff,
            [nameof(WhosePage.Deposit)] = new DepositId(id),
            [nameof(WhosePage.Facts)] = facts,
            [nameof(WhosePage.Alike)] = await book.People.AlikeAsync(facts, null, cancellationToken),
            [nameof(WhosePage.Words)] = words,
        });
    }

    private static async Task<IResult> EnterAsync(Guid id, IFormCollection posted, HttpContext context, RegisterBook book, TemplateLibrary library, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (await ReviewSheet.OpenAsync(new DepositId(id), staff, book, library, cancellationToken) is not { } sheet) return Pages.Gone(staff);
        // What may not pass was refused a page earlier; a draft that changed since goes back there.
        if (sheet.Problems(clock.Today()) is { Count: > 0 } problems && !problems.All(problem => problem.MayPass)) return await SheetPageAsync(staff, sheet, problems, book, cancellationToken);
        Whose? whose = posted["whose"].ToString().Split(':') switch
        {
            ["new"] => new Whose.NewPerson(),
            ["known", var person] when Guid.TryParse(person, out var known) => new Whose.Known(new PersonId(known)),
            ["newer", var person] when Guid.TryParse(person, out var known) => new Whose.KnownAndNewer(new PersonId(known)),
            _ => null,
        };
        return whose is null ? Pages.GoTo($"/depots/{id}/personne") : await FinishAsync(sheet, whose, staff, book, library, audit, clock, cancellationToken);
    }

    private static async Task<IResult> FinishAsync(ReviewSheet sheet, Whose whose, Staff staff, RegisterBook book, TemplateLibrary library, AuditBook audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (RegisterKinds.Of(sheet.Form.Template) is not { } kind) return Pages.Gone(staff);
        var validation = new Validation(kind, sheet.Answers(clock.Today()), sheet.Changes(clock.Today()), whose, staff.Name) { Pictures = Blackening.Of(sheet.Review), Counts = StatisticsRule.Counts(sheet.Form.Template) };
        var result = await book.Reviews.ValidateAsync(sheet.Review.Label.Id, validation, cancellationToken);
        if (result is not ValidationResult.Entered) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "deposit.validated", sheet.Review.Label.Id.ToString(), cancellationToken);
        // The next paper of the pile, until there is none.
        var next = (await book.Reviews.WaitingAsync(cancellationToken)).FirstOrDefault(waiting => waiting.IsFree && ReviewAccess.May(staff, waiting.Label, library));
        return Pages.GoTo($"/depots{(next is null ? "" : $"/{next.Label.Id}")}?valide={sheet.Review.Label.Id}");
    }

    // What this agent may see of what this agent entered today.
    private static async Task<IReadOnlyList<EnteredDeposit>> EnteredAsync(Staff staff, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken) =>
        [.. (await book.Undoing.ListAsync(staff.Name, cancellationToken)).Where(row => ReviewAccess.May(staff, row.Label, library))];

    private static async Task<IResult> UndoAsync(Guid id, IFormCollection _, HttpContext context, RegisterBook book, TemplateLibrary library, AuditBook audit, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        var deposit = new DepositId(id);
        if ((await EnteredAsync(staff, book, library, cancellationToken)).All(row => row.Label.Id != deposit)) return Pages.Gone(staff);
        switch (await book.Undoing.UndoAsync(deposit, staff.Name, cancellationToken))
        {
            case UndoResult.Undone:
                await audit.AppendAsync(staff.Name, "deposit.undone", id.ToString(), cancellationToken);
                return Pages.GoTo($"/depots/{id}");
            case UndoResult.InUse:
                return Pages.Show<MessagePage>(
                    new()
                    {
                        [nameof(MessagePage.Staff)] = staff,
                        [nameof(MessagePage.Title)] = "La validation ne peut plus être annulée",
                        [nameof(MessagePage.Text)] = $"Le formulaire {DepositReference.Of(deposit)} a déjà servi depuis. Corrigez ce qui est faux sur la page de la personne, avec « Rectifier » ; rien n’a été changé.",
                    },
                    StatusCodes.Status409Conflict);
            default:
                return Pages.Gone(staff);
        }
    }

    private static async Task<IResult> CropAsync(Guid id, int page, string question, HttpContext context, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken) =>
        await ReviewSheet.OpenAsync(new DepositId(id), Staff.Of(context), book, library, cancellationToken) is { Review: var review }
        && review.Deposit.Pages.FirstOrDefault(candidate => candidate.Page == page) is { } found && found.Crops.TryGetValue(question, out var crop)
            ? Results.Bytes(crop, "image/png")
            : Results.NotFound();

    private static async Task<IResult> PictureAsync(Guid id, int page, HttpContext context, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken) =>
        await ReviewSheet.OpenAsync(new DepositId(id), Staff.Of(context), book, library, cancellationToken) is { Review: var review } && review.Deposit.Pages.FirstOrDefault(candidate => candidate.Page == page) is { } found
            ? Results.Bytes(Blackening.Of(review).GetValueOrDefault(page, found.Picture), "image/jpeg")
            : Results.NotFound();

    private static async Task<IResult> SheetPageAsync(Staff staff, ReviewSheet sheet, IReadOnlyList<ReviewProblem> problems, RegisterBook book, CancellationToken cancellationToken, EnteredDeposit? entered = null) => Pages.Show<ReviewPage>(
        new()
        {
            [nameof(ReviewPage.Staff)] = staff,
            [nameof(ReviewPage.Sheet)] = sheet,
            [nameof(ReviewPage.Problems)] = problems,
            [nameof(ReviewPage.Entered)] = entered,
            [nameof(ReviewPage.SameCopy)] = await book.Copies.OfAsync(sheet.Review.Label, cancellationToken),
        },
        problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<IResult> JoinAsync(DepositId deposit, string other, Staff staff, RegisterBook book, AuditBook audit, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(other, out var half) || await book.Copies.JoinAsync(deposit, new DepositId(half), staff.Name, cancellationToken) is not { } joined) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "deposit.joined", joined.ToString(), cancellationToken);
        return Pages.GoTo($"/depots/{joined}");
    }

    private static async Task<IResult> TakeBackAsync(Guid id, IFormCollection _, HttpContext context, RegisterBook book, TemplateLibrary library, AuditBook audit, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        var may = (await book.Copies.SetAsideAsync(cancellationToken)).Any(aside => aside.Label.Id.Value == id && ReviewAccess.May(staff, aside.Label, library));
        if (!may || !await book.Reviews.TakeBackAsync(new DepositId(id), cancellationToken)) return Pages.Gone(staff);
        await audit.AppendAsync(staff.Name, "deposit.taken-back", id.ToString(), cancellationToken);
        return Pages.GoTo($"/depots/{id}");
    }

    private static ReviewState StateAfter(string action) => action switch
    {
        "colleague" => ReviewState.ForColleague,
        "call" => ReviewState.ToCallBack,
        "await" => ReviewState.PageAwaited,
        _ => ReviewState.Begun,
    };
}
