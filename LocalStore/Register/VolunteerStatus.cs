namespace LocalStore.Register;

/// <summary>Where a volunteer stands with the town hall. Only an active one is asked.</summary>
public enum VolunteerStatus
{
    /// <summary>Offered help, not met yet (« candidat »).</summary>
    Candidate,

    /// <summary>Was met (« entretien fait »).</summary>
    Interviewed,

    /// <summary>Signed the charter (« charte signée »).</summary>
    CharterSigned,

    /// <summary>May be asked (« actif »), unless a pause has not ended.</summary>
    Active,

    /// <summary>Left (« retiré »).</summary>
    Withdrawn,
}
