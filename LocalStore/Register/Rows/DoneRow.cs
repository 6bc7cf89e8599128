namespace LocalStore.Register.Rows;

// A deposit that was dealt with: what became of it, so that it is never dealt with twice. It holds nothing readable about the person.
internal sealed class DoneRow
{
    public required Guid DepositId { get; set; }

    public required DateTime AtUtc { get; set; }

    public required string Agent { get; set; }

    public required string Result { get; set; }

    public Guid? PersonId { get; set; }

    // What was known of the person before the form changed it, sealed as it was; until the form can no longer be undone.
    public byte[]? PersonBefore { get; set; }
}
