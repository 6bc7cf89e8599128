namespace Forms.Filling;

/// <summary>What came of holding an entry against its question.</summary>
public abstract record EntryResult
{
    private EntryResult()
    {
    }

    /// <summary>It may be stored.</summary>
    public sealed record Taken(Entry Entry) : EntryResult;

    /// <summary>It may not, and why.</summary>
    public sealed record Refused(EntryProblem Problem) : EntryResult;
}
