namespace LocalStore.Statistics;

// One row.
internal sealed class SyncStateRow
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public DateTime? LastSuccessUtc { get; set; }

    public DateTime? NextAttemptUtc { get; set; }

    public int Failures { get; set; }

    public string? Problem { get; set; }

    public DateTime? ProblemSinceUtc { get; set; }

    public int? ClockSkewSeconds { get; set; }
}
