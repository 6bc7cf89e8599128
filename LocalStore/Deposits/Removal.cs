namespace LocalStore.Deposits;

/// <summary>What came of taking a deposit out of the box.</summary>
public enum Removal
{
    /// <summary>It is out, durably.</summary>
    Removed,

    /// <summary>It was not in the box.</summary>
    NotThere,

    /// <summary>It is still in: another process held the box for longer than the busy timeout.</summary>
    StoreBusy,

    /// <summary>It is still in: the disk has no room for the journal.</summary>
    StoreFull,
}
