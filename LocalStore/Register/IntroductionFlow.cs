namespace LocalStore.Register;

/// <summary>Which step may follow which status, and what it leads to.</summary>
public static class IntroductionFlow
{
    private static readonly Dictionary<(IntroductionStatus, IntroductionStep), IntroductionStatus> Steps = new()
    {
        [(IntroductionStatus.Proposed, IntroductionStep.VolunteerSaysYes)] = IntroductionStatus.VolunteerAgreed,
        [(IntroductionStatus.Proposed, IntroductionStep.VolunteerSaysNo)] = IntroductionStatus.Declined,
        [(IntroductionStatus.VolunteerAgreed, IntroductionStep.ResidentSaysYes)] = IntroductionStatus.BothAgreed,
        [(IntroductionStatus.VolunteerAgreed, IntroductionStep.ResidentSaysNo)] = IntroductionStatus.Declined,
        [(IntroductionStatus.VolunteerAgreed, IntroductionStep.VolunteerSaysNo)] = IntroductionStatus.Declined,
        [(IntroductionStatus.BothAgreed, IntroductionStep.ContactGiven)] = IntroductionStatus.ContactShared,
        [(IntroductionStatus.BothAgreed, IntroductionStep.VolunteerSaysNo)] = IntroductionStatus.Declined,
        [(IntroductionStatus.BothAgreed, IntroductionStep.ResidentSaysNo)] = IntroductionStatus.Declined,
        [(IntroductionStatus.ContactShared, IntroductionStep.FirstVisit)] = IntroductionStatus.FirstVisitDone,
        [(IntroductionStatus.ContactShared, IntroductionStep.Close)] = IntroductionStatus.Closed,
        [(IntroductionStatus.FirstVisitDone, IntroductionStep.AllWell)] = IntroductionStatus.Followed,
        [(IntroductionStatus.FirstVisitDone, IntroductionStep.Close)] = IntroductionStatus.Closed,
        [(IntroductionStatus.Followed, IntroductionStep.AllWell)] = IntroductionStatus.Followed,
        [(IntroductionStatus.Followed, IntroductionStep.Close)] = IntroductionStatus.Closed,
    };

    /// <summary>What the step leads to; null when it may not follow this status.</summary>
    public static IntroductionStatus? After(IntroductionStatus status, IntroductionStep step) =>
        Steps.TryGetValue((status, step), out var next) ? next : null;

    /// <summary>The steps that may follow.</summary>
    public static IReadOnlyList<IntroductionStep> From(IntroductionStatus status) => [.. Steps.Keys.Where(key => key.Item1 == status).Select(key => key.Item2)];

    /// <summary>Whether it still holds the volunteer's time.</summary>
    public static bool IsRunning(IntroductionStatus status) => status is not (IntroductionStatus.Closed or IntroductionStatus.Declined);

    /// <summary>What the request is in, given the introductions it has: that of the one that came furthest.</summary>
    public static RequestStatus RequestStatusOf(IEnumerable<IntroductionStatus> introductions) => introductions
        .Select(status => status switch
        {
            IntroductionStatus.Proposed => RequestStatus.Proposed,
            IntroductionStatus.VolunteerAgreed or IntroductionStatus.BothAgreed => RequestStatus.Accepted,
            IntroductionStatus.ContactShared => RequestStatus.Introduced,
            IntroductionStatus.FirstVisitDone or IntroductionStatus.Followed => RequestStatus.Ongoing,
            _ => RequestStatus.Open,
        })
        .DefaultIfEmpty(RequestStatus.Open)
        .Max();

    /// <summary>When the agent must come back to it, from the day of this step; null when nothing is due.</summary>
    public static DateOnly? DueAfter(IntroductionStatus status, bool lasting, DateOnly today) => status switch
    {
        IntroductionStatus.Proposed or IntroductionStatus.VolunteerAgreed => today.AddDays(2),
        IntroductionStatus.BothAgreed => today.AddDays(1),
        IntroductionStatus.ContactShared or IntroductionStatus.FirstVisitDone => today.AddDays(7),
        IntroductionStatus.Followed => lasting ? today.AddMonths(1) : today,
        _ => null,
    };
}
