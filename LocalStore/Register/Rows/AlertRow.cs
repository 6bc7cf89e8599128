namespace LocalStore.Register.Rows;

// The mayor's register of people to call in an alert. It shares nothing with persons and requests: no index, no search, no statistics.
internal sealed class AlertRow
{
    public required Guid Id { get; set; }

    public required string Reference { get; set; }

    public required string Channel { get; set; }

    public required DateOnly ReceivedOn { get; set; }

    public required DateTime ValidatedAtUtc { get; set; }

    public required string ValidatedBy { get; set; }

    public DateOnly? AcknowledgedOn { get; set; }

    public string? AcknowledgedBy { get; set; }

    public DateOnly? RemovedOn { get; set; }

    public required byte[] Content { get; set; }
}
