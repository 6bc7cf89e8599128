using LocalStore.Register;

namespace BackOffice.Introductions;

/// <summary>
/// Whom to ask for a request. First what rules somebody out: not active, at rest, as many persons as offered, none of the help that is needed, no half-day
/// in common, too far, asked before, or the person themself. Then the order: same neighbourhood, more of the help that is needed, fewest running
/// introductions, longest since last asked. The agent picks; nothing is decided here.
/// </summary>
internal static class Ranking
{
    private const string AnySlot = "any";
    private const string Transport = "transport";
    private const string Car = "car";

    // Help that is given on the telephone needs no way to the person.
    private static readonly HashSet<string> AtADistance = ["calls", "computer", "paperwork"];

    public static IReadOnlyList<RankedVolunteer> Of(HelpRequest request, IEnumerable<Volunteer> volunteers, IReadOnlySet<OfferId> askedBefore, DateOnly today) =>
    [
        .. from volunteer in volunteers
           where volunteer.MayBeAsked(today) && !askedBefore.Contains(volunteer.Id) && volunteer.Person != request.Person
           let kinds = Common(request, volunteer)
           where kinds.Count > 0 && SlotsAgree(request, volunteer) && Reaches(request, volunteer, kinds)
           let near = IsNear(request, volunteer)
           orderby near descending, kinds.Count descending, volunteer.Running, volunteer.LastAskedOn ?? DateOnly.MinValue, volunteer.ReceivedOn, volunteer.Id.Value
           select new RankedVolunteer(volunteer, [.. Reasons(request, volunteer, kinds, near)]),
    ];

    private static IEnumerable<RankReason> Reasons(HelpRequest request, Volunteer volunteer, IReadOnlyList<string> kinds, bool near)
    {
        if (near) yield return new RankReason.SameNeighbourhood();
        yield return new RankReason.Kinds(kinds, request.Kinds.Count);
        if (CommonSlots(request, volunteer) is { Count: > 0 } slots) yield return new RankReason.CommonSlots(slots);
        yield return new RankReason.Running(volunteer.Running);
        yield return new RankReason.LastAsked(volunteer.LastAskedOn);
    }

    // Driving somebody takes a car, whatever else was ticked.
    private static List<string> Common(HelpRequest request, Volunteer volunteer) =>
        [.. request.Kinds.Where(kind => volunteer.Kinds.Contains(kind) && (kind != Transport || volunteer.Travel.Count == 0 || volunteer.Travel.Contains(Car)))];

    private static bool SlotsAgree(HelpRequest request, Volunteer volunteer) => IsOpen(request.Slots) || IsOpen(volunteer.Slots) || CommonSlots(request, volunteer).Count > 0;

    private static bool IsOpen(IReadOnlyList<string> slots) => slots.Count == 0 || slots.Contains(AnySlot);

    private static List<string> CommonSlots(HelpRequest request, Volunteer volunteer) =>
        IsOpen(request.Slots) || IsOpen(volunteer.Slots) ? [] : [.. request.Slots.Where(volunteer.Slots.Contains)];

    private static bool IsNear(HelpRequest request, Volunteer volunteer) => request.Neighbourhood is { } here && here == volunteer.Neighbourhood;

    private static bool Reaches(HelpRequest request, Volunteer volunteer, List<string> kinds) =>
        volunteer.Reach.Count == 0 || volunteer.Reach.Contains("commune")
        || (volunteer.Reach.Contains("district") && IsNear(request, volunteer))
        || (volunteer.Reach.Contains("remote") && kinds.Exists(AtADistance.Contains));
}
