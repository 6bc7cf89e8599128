namespace BackOffice.Review;

/// <summary>What a person must have done with an answer before the form is valid.</summary>
public enum Confirmation
{
    /// <summary>Nothing: a tick read beyond doubt, or what the person typed and saw.</summary>
    None,

    /// <summary>Looked at it once: everything written by hand, and every doubtful tick.</summary>
    Once,

    /// <summary>Two readings that agree, of which one at least is a person's: telephone, birth, number in the street. A wrong digit there sends a volunteer to a stranger.</summary>
    Twice,
}
