namespace FormScanner.Inbox;

/// <summary>What came of a batch of files.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Every page is where it belongs, durably.</summary>
    public sealed record Done(BatchReport Report) : ImportOutcome;

    /// <summary>Nothing was stored and every original is where it was: the box or the disk is full.</summary>
    public sealed record StoreFull : ImportOutcome;

    /// <summary>Nothing was stored and every original is where it was: another program holds the box.</summary>
    public sealed record StoreBusy : ImportOutcome;
}
