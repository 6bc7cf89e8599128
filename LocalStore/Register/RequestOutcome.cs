namespace LocalStore.Register;

/// <summary>How a help request ended.</summary>
public enum RequestOutcome
{
    /// <summary>The help was given (« réalisée »).</summary>
    Done,

    /// <summary>Nobody could help (« non réalisée »).</summary>
    NotDone,

    /// <summary>The person no longer needs it (« devenue inutile »).</summary>
    NoLongerNeeded,

    /// <summary>The same as another request (« doublon »).</summary>
    Duplicate,

    /// <summary>Handed to a service of the commune or the département (« orientée vers un service »).</summary>
    Redirected,
}
