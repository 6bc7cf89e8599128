namespace LocalStore.Statistics;

/// <summary>Where a release is on its way to the commune server.</summary>
public enum ReleaseState
{
    /// <summary>Nothing was ripe in its week: there is nothing to send.</summary>
    Empty,

    /// <summary>Waits to be sent.</summary>
    Sealed,

    /// <summary>Was sent at least once and not acknowledged: it may have arrived or not, and is sent again as it is.</summary>
    Sending,

    /// <summary>The server acknowledged it with its signature.</summary>
    Delivered,

    /// <summary>The server will not take it as it is; somebody has to look.</summary>
    Quarantined,

    /// <summary>The server's administrator erased it; it is not sent again.</summary>
    Erased,
}
