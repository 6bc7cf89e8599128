using System.Net;
using System.Security.Cryptography;
using System.Text;
using LocalStore.Statistics;
using Polly.Timeout;
using Releases;
using SyncAgent.Sealing;

namespace SyncAgent.Pushing;

/// <summary>Sends what waits, one release after the other. One that is refused holds up none of the others; what would meet all of them ends the run.</summary>
internal sealed class PushRun(ReleaseBook book, EnrolmentFolder folder, CommuneClient client, SyncOptions options, TimeProvider clock, Action<SyncStep>? reached = null)
{
    /// <summary>A server's wish to wait is kept up to this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>The version that a heartbeat tells.</summary>
    private static readonly string Version = typeof(PushRun).Assembly.GetName().Version!.ToString(3);

    private int? skew;

    /// <summary>Sends, and notes how it went. Null when everything that waited was settled; otherwise what stood in the way.</summary>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var fault = folder.Load() is { } enrolment ? await GuardedAsync(() => SendAllAsync(enrolment, cancellationToken), cancellationToken) : new PushAnswer.Fault(PushProblem.NotEnrolled);
        var (state, now) = (await book.StateAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        await book.SaveAsync(
            fault is null
                ? new SyncState(LastSuccessUtc: now, ClockSkewSeconds: skew ?? state.ClockSkewSeconds)
                : state with { NextAttemptUtc = now + Wait(state.Failures, fault.RetryAfter), Failures = state.Failures + 1, Problem = fault.Problem, ProblemSinceUtc = state.ProblemSinceUtc ?? now, ClockSkewSeconds = skew ?? state.ClockSkewSeconds },
            cancellationToken);
        return fault?.Problem;
    }

    private async Task<PushAnswer.Fault?> SendAllAsync(Enrolment enrolment, CancellationToken cancellationToken)
    {
        var waiting = await book.WaitingAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
        foreach (var release in waiting)
            if (await SendAsync(enrolment, release, cancellationToken) is { } fault) return fault;
        return waiting.Count > 0 ? null : await BeatAsync(enrolment, cancellationToken);
    }

    private async Task<PushAnswer.Fault?> SendAsync(Enrolment enrolment, SealedRelease release, CancellationToken cancellationToken)
    {
        await book.BeginAsync(release.ReleaseId, cancellationToken);
        var receipts = new StringBuilder();
        Dictionary<Guid, string> refusals = [];
        for (var part = 1; part <= release.Parts; part++)
        {
            var outgoing = OutgoingRelease.Of(release, part);
            var answer = await client.PutReleaseAsync(enrolment, outgoing, cancellationToken);
            reached?.Invoke(SyncStep.AfterSend);
            Heard(answer);
            switch (PushAnswer.Of(answer, outgoing))
            {
                case PushAnswer.Taken(var taken, var receipt):
                    receipts.AppendLine(receipt);
                    foreach (var item in taken.Items.Where(item => item.Status == ItemAnswer.Rejected)) refusals[item.ItemId] = item.Code ?? ItemAnswer.Rejected;
                    break;
                case PushAnswer.Differs:
                    await book.QuarantineAsync(release.ReleaseId, PushProblem.DigestDiffers, cancellationToken);
                    return null;
                case PushAnswer.Erased:
                    await book.ErasedAsync(release.ReleaseId, cancellationToken);
                    return null;
                case PushAnswer.TooLarge when outgoing.Items.Count > 1 && release.Parts * 2 <= Release.MostParts:
                    await book.SplitAsync(release.ReleaseId, release.Parts * 2, cancellationToken);
                    return await SendAsync(enrolment, release with { Parts = release.Parts * 2 }, cancellationToken);
                case PushAnswer.TooLarge:
                    await book.QuarantineAsync(release.ReleaseId, PushProblem.TooLarge, cancellationToken);
                    return null;
                case PushAnswer.Unsupported:
                    await book.PostponeAsync(release.ReleaseId, PushProblem.UnsupportedSchema, clock.GetUtcNow().UtcDateTime + LongestWait, cancellationToken);
                    return null;
                case PushAnswer.Fault fault:
                    return fault;
            }
        }

        reached?.Invoke(SyncStep.BeforeReceipt);
        await book.DeliveredAsync(release.ReleaseId, receipts.ToString(), refusals, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return null;
    }

    private async Task<PushAnswer.Fault?> BeatAsync(Enrolment enrolment, CancellationToken cancellationToken)
    {
        var answer = await client.PutHeartbeatAsync(enrolment, new Heartbeat(Release.CurrentSchema, Version, (await book.StateAsync(cancellationToken)).Problem), cancellationToken);
        Heard(answer);
        return answer is { Status: HttpStatusCode.OK, IsSigned: true } ? null : PushAnswer.FaultOf(answer);
    }

    private void Heard(ServerAnswer answer)
    {
        if (answer is { IsSigned: true, ServerTime: { } time }) skew = (int)Math.Clamp((clock.GetUtcNow() - time).TotalSeconds, int.MinValue, int.MaxValue);
    }

    private static async Task<PushAnswer.Fault?> GuardedAsync(Func<Task<PushAnswer.Fault?>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException problem)
        {
            return new PushAnswer.Fault(problem.HttpRequestError == HttpRequestError.SecureConnectionError ? PushProblem.Tls : PushProblem.Unreachable);
        }
        catch (Exception problem) when (problem is TimeoutRejectedException || problem is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new PushAnswer.Fault(PushProblem.Unreachable);
        }
    }

    // Twice as long after each failure, up to a limit, and by chance anywhere below: kiosks that failed together do not come back together.
    private TimeSpan Wait(int failures, TimeSpan? asked)
    {
        var most = Math.Min(options.LongestRetrySeconds, options.RetrySeconds * Math.Pow(2, Math.Min(failures, 30)));
        var own = TimeSpan.FromSeconds(most * (RandomNumberGenerator.GetInt32(1, 1_001) / 1_000.0));
        var server = asked ?? TimeSpan.Zero;
        return server > LongestWait ? LongestWait : server > own ? server : own;
    }
}
