namespace LocalStore.Register;

/// <summary>A volunteer and a resident who are, or may be, put in touch (« mise en relation »).</summary>
/// <param name="Id">Its name.</param>
/// <param name="Request">What is needed.</param>
/// <param name="Offer">Who may help.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ProposedOn">The day the volunteer was asked.</param>
/// <param name="LastStepOn">The day of the last step.</param>
/// <param name="SharedOn">The day the contact details were handed over; null before.</param>
/// <param name="SharedBy">Who did so.</param>
/// <param name="DueOn">The day somebody must come back to it; null when nothing is due.</param>
/// <param name="Face">What the resident said at the end: 1 unhappy, 2 in between, 3 happy; null when nothing was said.</param>
public sealed record Introduction(
    IntroductionId Id, RequestId Request, OfferId Offer, IntroductionStatus Status, DateOnly ProposedOn, DateOnly LastStepOn, DateOnly? SharedOn, string? SharedBy, DateOnly? DueOn, int? Face)
{
    /// <summary>Whether each may see how to reach the other: only after both said yes.</summary>
    public bool ShowsContacts => Status is IntroductionStatus.BothAgreed or IntroductionStatus.ContactShared or IntroductionStatus.FirstVisitDone or IntroductionStatus.Followed;
}
