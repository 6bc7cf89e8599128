namespace LocalStore.Register.Rows;

// A deposit that was dealt with: what became of it, so that it is never dealt with twice. It holds nothing about the person.
internal sealed class DoneRow
{
    public required Guid DepositId { get; set; }

    public required DateTime AtUtc { get; set; }

    public required string Agent { get; set; }

    public required string Result { get; set; }

    public Guid? PersonId { get; set; }
}
