namespace LocalStore.Statistics;

/// <summary>What a coded fact tells of.</summary>
public enum FactKind
{
    /// <summary>A help request.</summary>
    Request,

    /// <summary>A volunteer's offer.</summary>
    Offer,
}
