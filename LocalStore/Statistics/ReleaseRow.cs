namespace LocalStore.Statistics;

// One sealed class. Which records are counted in it is written nowhere.
internal sealed class ReleaseRow
{
    public required Guid ItemId { get; set; }

    public required Guid ReleaseId { get; set; }

    public required string Week { get; set; }

    public required DateOnly SealedOn { get; set; }

    public required int Policy { get; set; }

    public required string Node { get; set; }

    public required string Class { get; set; }

    public required int Count { get; set; }
}
