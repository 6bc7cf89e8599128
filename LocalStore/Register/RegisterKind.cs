namespace LocalStore.Register;

/// <summary>What a form becomes in the register. A form says so by the roles of its questions, so a commune's own form needs no code.</summary>
public enum RegisterKind
{
    /// <summary>A help request (« demande d’aide »): it asks for <c>need.kinds</c>.</summary>
    HelpRequest,

    /// <summary>A volunteer's offer (« offre de bénévolat »): it asks for <c>offer.kinds</c>.</summary>
    VolunteerOffer,

    /// <summary>An entry of the alert register (« registre des personnes à contacter en cas d’alerte »): it asks for <c>alert.capacity</c>.</summary>
    AlertEntry,
}
