using Forms.Answers;

namespace LocalStore.Deposits;

/// <summary>What came of putting deposits into the box: all of them are in durably, or the box is as it was.</summary>
public abstract record PutOutcome
{
    private PutOutcome()
    {
    }

    /// <summary>Everything is in, and survives a power cut.</summary>
    public sealed record Stored : PutOutcome;

    /// <summary>Nothing was written, because these pages or deposits came in before.</summary>
    public sealed record AlreadyStored(IReadOnlyList<SourcePage> Sources, IReadOnlyList<DepositId> Deposits) : PutOutcome;

    /// <summary>Nothing was written: the box is at its largest size, or the disk is nearly full.</summary>
    public sealed record StoreFull : PutOutcome;

    /// <summary>Nothing was written: another process held the box for longer than the busy timeout.</summary>
    public sealed record StoreBusy : PutOutcome;
}
