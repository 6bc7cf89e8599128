using BackOffice.Access;
using BackOffice.Shell;
using LocalStore.Access;
using LocalStore.Statistics;
using Releases;

namespace BackOffice.Sending;

/// <summary>« Envois »: what the data protection officer may ask about the nightly sending, to the byte.</summary>
internal static class SendingRoutes
{
    private const string Path = "/envois";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var officer = routes.MapGroup(Path).RequireAuthorization(StaffPolicies.Audit);
        officer.MapGet("", async (HttpContext context, SyncPreview preview, ReleaseBook book, ClassWords words, TimeProvider clock, CancellationToken cancellationToken) => Pages.Show<SendingPage>(new()
        {
            [nameof(SendingPage.Staff)] = Staff.Of(context),
            [nameof(SendingPage.Answer)] = await preview.AskAsync(cancellationToken),
            [nameof(SendingPage.State)] = await book.StateAsync(cancellationToken),
            [nameof(SendingPage.Releases)] = (await book.AllAsync(cancellationToken)).Reverse().ToList(),
            [nameof(SendingPage.Words)] = words,
            [nameof(SendingPage.NowUtc)] = clock.GetUtcNow().UtcDateTime,
        }));
        officer.MapPost("/{id:guid}", async (Guid id, IFormCollection _, HttpContext context, ReleaseBook book, AuditBook audit, CancellationToken cancellationToken) =>
        {
            if (!await book.RequeueAsync(id, cancellationToken)) return Pages.Gone(Staff.Of(context));
            await audit.AppendAsync(Staff.Of(context).Name, "release.requeued", id.ToString(), cancellationToken);
            return Pages.GoTo(Path);
        });
    }
}
