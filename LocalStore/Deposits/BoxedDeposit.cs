using Forms.Answers;
using LocalStore.Sealing;

namespace LocalStore.Deposits;

/// <summary>A deposit of the box after an attempt to open it.</summary>
public abstract record BoxedDeposit
{
    private BoxedDeposit()
    {
    }

    /// <summary>What stands in clear on it.</summary>
    public required SealedDeposit Label { get; init; }

    /// <summary>It is genuine; this is what was put in.</summary>
    public sealed record Opened(Deposit Deposit) : BoxedDeposit;

    /// <summary>It stays shut, for the reason that is told; it stays in the box.</summary>
    public sealed record Shut(Opening Reason) : BoxedDeposit;
}
