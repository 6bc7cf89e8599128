using LocalStore.Statistics;
using Microsoft.Extensions.Logging;
using Quartz;

namespace SyncAgent.Schedule;

/// <summary>The clock's part: looks every 15 minutes, and once more when a wait after a failure is over. It knows no nights and no weeks; the store does.</summary>
[DisallowConcurrentExecution]
internal sealed class SyncJob(SyncTick tick, ReleaseBook book, TimeProvider clock, ILogger<SyncJob> log) : IJob
{
    public static readonly JobKey Key = new("sync");

    private static readonly TriggerKey Again = new("again");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var pushed = false;
        try
        {
            var outcome = await tick.RunAsync(anyway: false, cancellationToken);
            pushed = outcome.Pushed;
            // No count and no class: a log line must not tell that somebody came.
            if (outcome.Problem is not null) log.LogWarning("Nothing was sent: {Problem}", outcome.Problem);
            else if (outcome.Pushed) log.LogInformation("The commune server has everything that was sealed");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError("The look failed with {Kind}; the next one is at most 15 minutes away", problem.GetType().Name);
        }

        await LookAgainAsync(context.Scheduler, pushed, cancellationToken);
    }

    // A wait may be over before it is scheduled: then at once, not in a quarter of an hour. What was not even tried is left to the next look.
    private async Task LookAgainAsync(IScheduler scheduler, bool pushed, CancellationToken cancellationToken)
    {
        if ((await book.StateAsync(cancellationToken)).NextAttemptUtc is not { } next) return;
        var now = clock.GetUtcNow().UtcDateTime;
        if (next <= now && !pushed) return;
        next = next > now ? next : now;
        var trigger = TriggerBuilder.Create(clock).WithIdentity(Again).ForJob(Key).StartAt(new DateTimeOffset(next)).Build();
        await scheduler.UnscheduleJob(Again, cancellationToken);
        await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
    }
}
