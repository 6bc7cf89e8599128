namespace LocalStore.Statistics;

/// <summary>How what a fact tells of ended; told once, never changed.</summary>
public enum FactOutcome
{
    /// <summary>The help was given, or the volunteer helps.</summary>
    Met,

    /// <summary>It came to nothing.</summary>
    NotMet,
}
