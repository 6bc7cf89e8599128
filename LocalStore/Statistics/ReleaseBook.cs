using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Statistics;

/// <summary>
/// The releases on their way to the commune server, and how the sending goes. Only a verified receipt makes a release delivered; nothing here ever
/// discards one.
/// </summary>
public sealed class ReleaseBook
{
    private readonly StoreFile file;

    private ReleaseBook(StoreFile file) => this.file = file;

    /// <summary>Opens a file that was migrated; throws <see cref="StoreSetupException"/> when engine, settings or schema are not as expected.</summary>
    public static ReleaseBook Open(StoreOptions options) => new(StoreCheck.Checked(StoreFile.Statistics(options), StatisticsContext.Open));

    /// <summary>Every release, in the order of the seals.</summary>
    public async Task<IReadOnlyList<SealedRelease>> AllAsync(CancellationToken cancellationToken)
    {
        await using var statistics = StatisticsContext.Open(file);
        return await statistics.ReadReleasesAsync(statistics.Releases, cancellationToken);
    }

    /// <summary>What is to be sent now, in the order of the seals.</summary>
    public async Task<IReadOnlyList<SealedRelease>> WaitingAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        await using var statistics = StatisticsContext.Open(file);
        return await statistics.ReadReleasesAsync(
            statistics.Releases.Where(r => (r.State == ReleaseState.Sealed || r.State == ReleaseState.Sending) && (r.NotBeforeUtc == null || r.NotBeforeUtc <= nowUtc)), cancellationToken);
    }

    /// <summary>Notes, before anything is sent, that it may arrive from now on.</summary>
    public Task BeginAsync(Guid releaseId, CancellationToken cancellationToken) => ChangeAsync(releaseId, row =>
    {
        row.State = ReleaseState.Sending;
        row.Attempts++;
    }, cancellationToken);

    /// <summary>Sends it in so many parts from now on.</summary>
    public Task SplitAsync(Guid releaseId, int parts, CancellationToken cancellationToken) => ChangeAsync(releaseId, row => row.Parts = parts, cancellationToken);

    /// <summary>Notes the receipt, and the classes that the server does not take.</summary>
    public Task DeliveredAsync(Guid releaseId, string receipt, IReadOnlyDictionary<Guid, string> refusals, DateTime nowUtc, CancellationToken cancellationToken) => WriteAsync(async statistics =>
    {
        var row = await statistics.Releases.SingleAsync(r => r.ReleaseId == releaseId, cancellationToken);
        (row.State, row.Receipt, row.DeliveredAtUtc, row.NotBeforeUtc, row.Problem) = (ReleaseState.Delivered, receipt, nowUtc, null, null);
        foreach (var item in await statistics.Classes.Where(c => c.ReleaseId == releaseId).ToListAsync(cancellationToken)) item.Refusal = refusals.GetValueOrDefault(item.ItemId);
        return true;
    }, cancellationToken);

    /// <summary>Puts it aside until somebody looks.</summary>
    public Task QuarantineAsync(Guid releaseId, string problem, CancellationToken cancellationToken) => ChangeAsync(releaseId, row => (row.State, row.Problem) = (ReleaseState.Quarantined, problem), cancellationToken);

    /// <summary>The server erased it: it is not sent again.</summary>
    public Task ErasedAsync(Guid releaseId, CancellationToken cancellationToken) => ChangeAsync(releaseId, row => (row.State, row.Problem) = (ReleaseState.Erased, null), cancellationToken);

    /// <summary>Keeps it, and does not try it before a time.</summary>
    public Task PostponeAsync(Guid releaseId, string problem, DateTime notBeforeUtc, CancellationToken cancellationToken) => ChangeAsync(releaseId, row => (row.NotBeforeUtc, row.Problem) = (notBeforeUtc, problem), cancellationToken);

    /// <summary>« Remettre en file »: sends again what was put aside, or what was delivered but for some classes. False when there is nothing of it to send.</summary>
    public Task<bool> RequeueAsync(Guid releaseId, CancellationToken cancellationToken) => WriteAsync(async statistics =>
    {
        var row = await statistics.Releases.SingleOrDefaultAsync(r => r.ReleaseId == releaseId, cancellationToken);
        var refused = await statistics.Classes.AnyAsync(c => c.ReleaseId == releaseId && c.Refusal != null, cancellationToken);
        if (row is null || row.State != ReleaseState.Quarantined && !(row.State == ReleaseState.Delivered && refused)) return false;
        (row.State, row.NotBeforeUtc, row.Problem) = (ReleaseState.Sealed, null, null);
        return true;
    }, cancellationToken);

    /// <summary>How the sending goes.</summary>
    public async Task<SyncState> StateAsync(CancellationToken cancellationToken)
    {
        await using var statistics = StatisticsContext.Open(file);
        var row = await statistics.SyncStates.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new SyncStateRow();
        return new SyncState(row.LastSuccessUtc, row.NextAttemptUtc, row.Failures, row.Problem, row.ProblemSinceUtc, row.ClockSkewSeconds);
    }

    /// <summary>Notes how it goes.</summary>
    public Task SaveAsync(SyncState state, CancellationToken cancellationToken) => WriteAsync(async statistics =>
    {
        var row = await statistics.SyncStates.SingleOrDefaultAsync(cancellationToken) ?? statistics.SyncStates.Add(new SyncStateRow()).Entity;
        (row.LastSuccessUtc, row.NextAttemptUtc, row.Failures) = (state.LastSuccessUtc, state.NextAttemptUtc, state.Failures);
        (row.Problem, row.ProblemSinceUtc, row.ClockSkewSeconds) = (state.Problem, state.ProblemSinceUtc, state.ClockSkewSeconds);
        return true;
    }, cancellationToken);

    private Task ChangeAsync(Guid releaseId, Action<ReleaseRow> change, CancellationToken cancellationToken) => WriteAsync(async statistics =>
    {
        change(await statistics.Releases.SingleAsync(r => r.ReleaseId == releaseId, cancellationToken));
        return true;
    }, cancellationToken);

    private Task<T> WriteAsync<T>(Func<StatisticsContext, Task<T>> write, CancellationToken cancellationToken) => StoreWriting.WriteAsync(() => StatisticsContext.Open(file), write, cancellationToken);
}
