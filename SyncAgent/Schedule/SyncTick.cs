using LocalStore.Statistics;
using SyncAgent.Pushing;
using SyncAgent.Sealing;

namespace SyncAgent.Schedule;

/// <summary>What came of a look at the store.</summary>
/// <param name="Sealed">How many classes were sealed; null when nothing was due.</param>
/// <param name="Pushed">Whether sending was due.</param>
/// <param name="Problem">What stood in the way; null when nothing did.</param>
internal sealed record TickOutcome(int? Sealed, bool Pushed, string? Problem);

/// <summary>Looks at the store and does what is due: the seal of the week, the sending of the night.</summary>
internal sealed class SyncTick(WeeklySeal seal, ReleaseBook book, EnrolmentFolder folder, PushRun push, SyncOptions options, TimeProvider clock, Action<SyncStep>? reached = null)
{
    /// <summary>A clock that is further from the server's than this is not trusted with the week.</summary>
    private static readonly TimeSpan TrustedSkew = TimeSpan.FromHours(12);

    /// <summary>No day before this program was built can be today.</summary>
    private static readonly DateTimeOffset Built = File.GetLastWriteTimeUtc(typeof(SyncTick).Assembly.Location);

    /// <param name="anyway">Sends whether it is due or not.</param>
    public async Task<TickOutcome> RunAsync(bool anyway, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < Built.AddDays(-1)) return new TickOutcome(null, false, PushProblem.Clock);
        var state = await book.StateAsync(cancellationToken);
        var wrong = state.ClockSkewSeconds is { } skew && Math.Abs((double)skew) > TrustedSkew.TotalSeconds;
        reached?.Invoke(SyncStep.BeforeSeal);
        var sealing = wrong ? null : await seal.RunAsync(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, options.Zone).DateTime), cancellationToken);
        if (sealing is not null) reached?.Invoke(SyncStep.AfterSeal);
        var due = anyway || folder.Load() is { } enrolment && SendingHours.IsDue(state, enrolment.Kiosk, now, options.Zone);
        var problem = due ? await push.RunAsync(cancellationToken) : null;
        return new TickOutcome(sealing?.Classes.Count, due, problem ?? (wrong ? PushProblem.Clock : null));
    }
}
