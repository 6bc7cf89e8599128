namespace LocalStore.Statistics;

internal sealed class FactRow
{
    public required Guid Record { get; set; }

    public required byte[] PersonToken { get; set; }

    public required FactKind Kind { get; set; }

    public required string HelpKinds { get; set; }

    public bool? Lasting { get; set; }

    public required AgeBand Age { get; set; }

    public string? Neighbourhood { get; set; }

    public required string Channel { get; set; }

    public required DateOnly ReceivedOn { get; set; }

    public FactOutcome? Outcome { get; set; }

    public DateOnly? EndedOn { get; set; }

    public required FactState State { get; set; }
}
