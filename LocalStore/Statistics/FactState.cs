namespace LocalStore.Statistics;

/// <summary>What became of a fact.</summary>
public enum FactState
{
    /// <summary>Waits, and can still be withdrawn without a trace.</summary>
    Held,

    /// <summary>Counted in a class that was sealed.</summary>
    Released,

    /// <summary>Never fitted into a class that was large enough; it is not sent.</summary>
    Suppressed,
}
