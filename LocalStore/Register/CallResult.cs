namespace LocalStore.Register;

/// <summary>What came of calling somebody in an alert.</summary>
public enum CallResult
{
    /// <summary>Reached, all is well (« joint »).</summary>
    Reached,

    /// <summary>Nobody answered (« absent »).</summary>
    Absent,

    /// <summary>To be seen again today (« à revoir »).</summary>
    SeeAgain,

    /// <summary>Somebody must go there now (« alerte »).</summary>
    Alarm,
}
