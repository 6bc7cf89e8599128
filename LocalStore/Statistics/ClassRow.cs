namespace LocalStore.Statistics;

// One class of a release. Which records are counted in it is written nowhere.
internal sealed class ClassRow
{
    public required Guid ItemId { get; set; }

    public required Guid ReleaseId { get; set; }

    public required string Node { get; set; }

    public required string Class { get; set; }

    public required int Count { get; set; }

    public string? Refusal { get; set; }
}
