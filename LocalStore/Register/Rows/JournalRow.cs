namespace LocalStore.Register.Rows;

// What was done, when and by whom, in codes: never a word about the person.
internal sealed class JournalRow
{
    public long Id { get; set; }

    public required Guid SubjectId { get; set; }

    public required Guid PersonId { get; set; }

    public required DateTime AtUtc { get; set; }

    public required string Agent { get; set; }

    public required string Action { get; set; }
}
