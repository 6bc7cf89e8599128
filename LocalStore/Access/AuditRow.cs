namespace LocalStore.Access;

internal sealed class AuditRow
{
    public long Id { get; set; }

    public required DateTime AtUtc { get; set; }

    public required string Agent { get; set; }

    public required string Action { get; set; }

    // What it was done to, as an opaque name; never a word about the person.
    public string? Subject { get; set; }

    public required byte[] Hash { get; set; }
}
