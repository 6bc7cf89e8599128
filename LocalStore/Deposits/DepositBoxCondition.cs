namespace LocalStore.Deposits;

/// <summary>Whether the drop box can take deposits now.</summary>
public abstract record DepositBoxCondition
{
    private DepositBoxCondition()
    {
    }

    /// <summary>Engine, settings and schema are as expected, and the box can be written to.</summary>
    /// <param name="NewestUtc">When the last deposit that still waits came in; null when none waits.</param>
    public sealed record Fine(WaitingDeposits Waiting, DateTime? NewestUtc) : DepositBoxCondition;

    /// <summary>Another process held the box for longer than the busy timeout.</summary>
    public sealed record Busy : DepositBoxCondition;

    /// <summary>The box is missing, cannot be written to, or is not of this program's schema.</summary>
    public sealed record Broken(Exception Cause) : DepositBoxCondition;
}
