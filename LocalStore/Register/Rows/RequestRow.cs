namespace LocalStore.Register.Rows;

// Its id is that of the deposit it came from, so that it cannot come in twice.
internal sealed class RequestRow
{
    public required Guid Id { get; set; }

    public required Guid PersonId { get; set; }

    public required string Reference { get; set; }

    public required string Form { get; set; }

    public required int Version { get; set; }

    public required string Channel { get; set; }

    public required DateOnly ReceivedOn { get; set; }

    public required DateTime ValidatedAtUtc { get; set; }

    public required string ValidatedBy { get; set; }

    public required RequestStatus Status { get; set; }

    public RequestOutcome? Outcome { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public required DateOnly RecallOn { get; set; }

    public required string Owner { get; set; }

    // Coded answers stand in clear: lists are joined by a comma.
    public required string Kinds { get; set; }

    public required string Slots { get; set; }

    public string? Frequency { get; set; }

    public string? Delay { get; set; }

    public string? Neighbourhood { get; set; }

    public required bool SharesContact { get; set; }

    // Whether the form it came from may take part in the statistics.
    public required bool Counts { get; set; }

    public required byte[] Content { get; set; }
}
