namespace LocalStore.Statistics;

internal sealed class ReleaseRow
{
    public required Guid ReleaseId { get; set; }

    public required string Week { get; set; }

    public required DateOnly SealedOn { get; set; }

    public required int Policy { get; set; }

    public required ReleaseState State { get; set; }

    public required int Parts { get; set; }

    public int Attempts { get; set; }

    public DateTime? NotBeforeUtc { get; set; }

    public DateTime? DeliveredAtUtc { get; set; }

    public string? Receipt { get; set; }

    public string? Problem { get; set; }
}
