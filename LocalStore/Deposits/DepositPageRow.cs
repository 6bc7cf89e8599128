namespace LocalStore.Deposits;

// No foreign key to the deposit: this ledger outlives it, so that a page that comes twice is known.
internal sealed class DepositPageRow
{
    public required Guid DepositId { get; set; }

    public required int Page { get; set; }

    public required int PagesExpected { get; set; }

    public string? Serial { get; set; }

    public required DateTime ReceivedAtUtc { get; set; }
}
