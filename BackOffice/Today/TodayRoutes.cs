using BackOffice.Access;
using BackOffice.Review;
using BackOffice.Shell;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Keys;
using LocalStore.Register;

namespace BackOffice.Today;

/// <summary>The first page, and the way in for somebody who stands at the desk or is on the telephone.</summary>
internal static class TodayRoutes
{
    private const int MostShown = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireAuthorization(StaffPolicies.Desk);
        group.MapGet("/", ShowAsync);
        group.MapPost("/saisir", TypeInAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, RegisterBook book, TemplateLibrary library, CodeWords words, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var requests = await book.Requests.DueAsync(today, MostShown, cancellationToken);
        var due = await book.Introductions.DueAsync(today, cancellationToken);
        var asked = await book.Requests.FindAsync(due.Take(MostShown).Select(introduction => introduction.Request), cancellationToken);
        var introductions = due.Take(MostShown).Where(introduction => asked.ContainsKey(introduction.Request)).Select(introduction => (introduction, asked[introduction.Request].Person)).ToList();
        return Pages.Show<TodayPage>(new()
        {
            [nameof(TodayPage.Staff)] = Staff.Of(context),
            [nameof(TodayPage.Waiting)] = (await book.Reviews.WaitingAsync(cancellationToken)).Count(waiting => ReviewAccess.May(Staff.Of(context), waiting.Label, library)),
            [nameof(TodayPage.Candidates)] = await book.Volunteers.CountAsync(VolunteerStatus.Candidate, cancellationToken),
            [nameof(TodayPage.DueRequests)] = requests,
            [nameof(TodayPage.DueRequestCount)] = await book.Requests.CountDueAsync(today, cancellationToken),
            [nameof(TodayPage.DueIntroductions)] = introductions,
            [nameof(TodayPage.DueIntroductionCount)] = due.Count,
            [nameof(TodayPage.People)] = await book.People.FindAsync([.. requests.Select(request => request.Person), .. introductions.Select(introduction => introduction.Item2)], cancellationToken),
            [nameof(TodayPage.Forms)] = library.Current.Where(form => RegisterKinds.Of(form.Template) is RegisterKind.HelpRequest or RegisterKind.VolunteerOffer).ToList(),
            [nameof(TodayPage.Words)] = words,
        });
    }

    private static async Task<IResult> TypeInAsync(IFormCollection posted, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken)
    {
        if (library.Newest(new FormId(posted["form"].ToString())) is not { } form || !Enum.TryParse<Channel>(posted["channel"], out var channel) || channel is not (Channel.Desk or Channel.Telephone))
            return Pages.GoTo("/");
        var deposit = new Deposit(DepositId.New(), form.Template.Id, form.Template.Version, channel, null, 0, [], [], []);
        await book.Reviews.TypeInAsync(deposit, cancellationToken);
        return Pages.GoTo($"/depots/{deposit.Id}");
    }
}
