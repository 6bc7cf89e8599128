using BackOffice.Access;
using BackOffice.Shell;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Access;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>The same answer of many forms, one after the other, without the rest of the forms. What is confirmed here is confirmed on the form; « Valider » stays there.</summary>
internal static class SeriesRoutes
{
    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/series/{kind}", ShowAsync);
        group.MapPost("/series/{kind}", SaveAsync);
    }

    private static async Task<IResult> ShowAsync(string kind, Guid? apres, HttpContext context, RegisterBook book, TemplateLibrary library, AuditBook audit, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (SeriesKind.Find(kind) is not { } series) return Pages.Gone(staff);
        var part = await SeriesPart.ReadAsync(series, apres, staff, book, library, cancellationToken);
        foreach (var form in part.Forms) await audit.AppendAsync(staff.Name, "deposit.answer-seen", form.Sheet.Review.Label.Id.ToString(), cancellationToken);
        return Pages.Show<SeriesPage>(new() { [nameof(SeriesPage.Staff)] = staff, [nameof(SeriesPage.Part)] = part });
    }

    private static async Task<IResult> SaveAsync(string kind, IFormCollection posted, HttpContext context, RegisterBook book, TemplateLibrary library, TimeProvider clock, CancellationToken cancellationToken)
    {
        var staff = Staff.Of(context);
        if (SeriesKind.Find(kind) is not { } series) return Pages.Gone(staff);
        foreach (var sent in posted["form"])
        {
            // A colleague may have validated or put by the form meanwhile: what was read of it then says nothing any more.
            if (!Guid.TryParse(sent, out var id) || await ReviewSheet.OpenAsync(new DepositId(id), staff, book, library, cancellationToken) is not { } sheet) continue;
            var draft = ReviewPost.Take(sheet, ReviewPost.OfForm(posted, new DepositId(id)), clock.Today());
            if (draft.Fields.SequenceEqual(sheet.Review.Draft.Fields)) continue;
            var state = sheet.Review.State == ReviewState.Received ? ReviewState.Begun : sheet.Review.State;
            await book.Reviews.SaveDraftAsync(new DepositId(id), draft, state, staff.Name, cancellationToken);
        }

        return Pages.GoTo(Guid.TryParse(posted["next"], out var next) ? $"/depots/series/{series.Path}?apres={next}" : "/depots");
    }
}
