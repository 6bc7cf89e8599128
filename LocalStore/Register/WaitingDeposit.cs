using LocalStore.Deposits;

namespace LocalStore.Register;

/// <summary>A deposit that waits for an agent.</summary>
/// <param name="Label">What stands in clear on it.</param>
/// <param name="State">How far its review has come.</param>
/// <param name="Agent">Who looked at it last; null when nobody did.</param>
public sealed record WaitingDeposit(SealedDeposit Label, ReviewState State, string? Agent)
{
    /// <summary>Whether anybody may go on with it: no colleague, call or page is waited for.</summary>
    public bool IsFree => State is ReviewState.Received or ReviewState.Begun;
}
