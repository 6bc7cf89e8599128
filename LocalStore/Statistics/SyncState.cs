namespace LocalStore.Statistics;

/// <summary>How the sending goes, from one run to the next; what is due is read from here alone.</summary>
/// <param name="LastSuccessUtc">When the server last acknowledged something; null before the first time.</param>
/// <param name="NextAttemptUtc">Before this, nothing is tried; null when nothing stands in the way.</param>
/// <param name="Failures">How many runs failed in a row.</param>
/// <param name="Problem">What went wrong last, as a code; null when nothing did.</param>
/// <param name="ProblemSinceUtc">Since when runs fail.</param>
/// <param name="ClockSkewSeconds">How far this machine's clock is ahead of the server's, when that was last known.</param>
public sealed record SyncState(DateTime? LastSuccessUtc = null, DateTime? NextAttemptUtc = null, int Failures = 0, string? Problem = null, DateTime? ProblemSinceUtc = null, int? ClockSkewSeconds = null)
{
    private static readonly TimeSpan Alarm = TimeSpan.FromHours(72);

    /// <summary>Whether runs have failed for so long that somebody must look.</summary>
    public bool IsAlarming(DateTime nowUtc) => ProblemSinceUtc is { } since && nowUtc - since > Alarm;
}
