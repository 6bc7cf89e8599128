namespace LocalStore.Register;

/// <summary>Where a validated help request stands; what is received and not yet checked still lies in the drop box.</summary>
public enum RequestStatus
{
    /// <summary>Validated, nobody asked yet (« ouverte »).</summary>
    Open,

    /// <summary>At least one volunteer was asked (« proposée »).</summary>
    Proposed,

    /// <summary>A volunteer said yes (« acceptée »).</summary>
    Accepted,

    /// <summary>Both said yes and know how to reach each other (« mise en relation confirmée »).</summary>
    Introduced,

    /// <summary>The first visit took place and the help goes on (« en cours »).</summary>
    Ongoing,

    /// <summary>Over (« close »), with an outcome.</summary>
    Closed,
}
