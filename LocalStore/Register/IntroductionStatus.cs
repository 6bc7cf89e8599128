namespace LocalStore.Register;

/// <summary>Where one introduction of a volunteer to a resident stands.</summary>
public enum IntroductionStatus
{
    /// <summary>The volunteer is asked (« proposée »).</summary>
    Proposed,

    /// <summary>The volunteer said yes (« bénévole d’accord »).</summary>
    VolunteerAgreed,

    /// <summary>The resident said yes as well (« bénéficiaire d’accord »); only now may contact details be seen or printed for the other.</summary>
    BothAgreed,

    /// <summary>The contact details were handed over (« coordonnées transmises »).</summary>
    ContactShared,

    /// <summary>They have met (« première visite faite »).</summary>
    FirstVisitDone,

    /// <summary>Asked a week later whether all is well (« point à J+7 »); followed each month where the help lasts.</summary>
    Followed,

    /// <summary>Over (« close »), with what each thought of it where they said.</summary>
    Closed,

    /// <summary>The volunteer or the resident said no (« refusée »): these two are not proposed to one another again for this request.</summary>
    Declined,
}
