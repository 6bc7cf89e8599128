namespace LocalStore.Register.Rows;

// A review that is not finished, by the deposit it is of; sealed with a key of its own derived from the master key.
internal sealed class DraftRow
{
    public required Guid DepositId { get; set; }

    public required DateTime SavedAtUtc { get; set; }

    public required string Agent { get; set; }

    public required string State { get; set; }

    public required byte[] Content { get; set; }
}
