namespace LocalStore.Register.Rows;

// One answer that an agent changed: what was, what is, sealed with the person's key.
internal sealed class ChangeRow
{
    public required Guid Id { get; set; }

    public required Guid PersonId { get; set; }

    // The form it came with; null where an agent rectified what is known.
    public Guid? DepositId { get; set; }

    public required DateTime AtUtc { get; set; }

    public required string Agent { get; set; }

    public required byte[] Content { get; set; }
}
