namespace LocalStore.Register.Rows;

internal sealed class AlertCallRow
{
    public required Guid Campaign { get; set; }

    public required Guid AlertId { get; set; }

    public required DateTime AtUtc { get; set; }

    public required string Agent { get; set; }

    public required CallResult Result { get; set; }
}
