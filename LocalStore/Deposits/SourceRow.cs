namespace LocalStore.Deposits;

// No foreign key to the deposit: a file that comes again is known after its deposit was taken out.
internal sealed class SourceRow
{
    public required string Digest { get; set; }

    public required int FilePage { get; set; }

    public required string Outcome { get; set; }

    public Guid? DepositId { get; set; }

    public required DateTime ReceivedAtUtc { get; set; }

    public SourcePage ToPage() =>
        new(FileDigest.Stored(Digest), FilePage, Outcome, DepositId is { } id ? new(id) : null);
}
