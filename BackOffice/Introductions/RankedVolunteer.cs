using LocalStore.Register;

namespace BackOffice.Introductions;

/// <summary>A volunteer who may be asked for a request, with why.</summary>
/// <param name="Volunteer">Who.</param>
/// <param name="Reasons">What speaks for asking this one, the weightiest first.</param>
public sealed record RankedVolunteer(Volunteer Volunteer, IReadOnlyList<RankReason> Reasons);
