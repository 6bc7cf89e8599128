using LocalStore.Keys;

namespace LocalStore.Register;

/// <summary>A volunteer's offer, without what names the person.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Person">Who offers.</param>
/// <param name="Reference">What the person was told it is called.</param>
/// <param name="ReceivedOn">The day it came in.</param>
/// <param name="Status">Where the volunteer stands with the town hall.</param>
/// <param name="PausedUntil">The last day of a pause; null when there is none.</param>
/// <param name="LastAskedOn">The last day the volunteer was asked for something; null when never.</param>
/// <param name="IdentitySeenOn">The day an agent saw proof of identity, of which nothing is kept.</param>
/// <param name="Kinds">The codes of the help that is offered.</param>
/// <param name="Slots">The half-days that suit, or <c>any</c>; empty when nothing was said.</param>
/// <param name="Reach">How far: <c>district</c>, <c>commune</c>, <c>remote</c>.</param>
/// <param name="Travel">How: <c>foot</c>, <c>bicycle</c>, <c>car</c>.</param>
/// <param name="MostPersons">How many persons at once.</param>
/// <param name="Neighbourhood">The code of the neighbourhood.</param>
/// <param name="Running">How many introductions run with this volunteer.</param>
public sealed record Volunteer(
    OfferId Id, PersonId Person, string Reference, DateOnly ReceivedOn, VolunteerStatus Status, DateOnly? PausedUntil, DateOnly? LastAskedOn, DateOnly? IdentitySeenOn,
    IReadOnlyList<string> Kinds, IReadOnlyList<string> Slots, IReadOnlyList<string> Reach, IReadOnlyList<string> Travel, int MostPersons, string? Neighbourhood, int Running)
{
    /// <summary>Whether the volunteer may be asked on this day.</summary>
    public bool MayBeAsked(DateOnly today) => Status == VolunteerStatus.Active && !(PausedUntil >= today) && Running < MostPersons;
}
