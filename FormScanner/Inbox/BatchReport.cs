namespace FormScanner.Inbox;

/// <summary>What became of a batch, in numbers and codes; no name of a file or person.</summary>
internal sealed record BatchReport(int PagesStored, int Deposits, int Blank, IReadOnlyList<string> Remarks)
{
    /// <summary>How many pages and files went to the rejected folder.</summary>
    public int Rejected { get; init; }

    /// <summary>How many files could not be taken just now and are where they were.</summary>
    public int NotTaken { get; init; }

    public static BatchReport Nothing { get; } = new(0, 0, 0, []);

    public BatchReport And(BatchReport other) => new(
        PagesStored + other.PagesStored, Deposits + other.Deposits, Blank + other.Blank, [.. Remarks, .. other.Remarks])
    {
        Rejected = Rejected + other.Rejected,
        NotTaken = NotTaken + other.NotTaken,
    };
}
