using LocalStore.Keys;

namespace LocalStore.Register;

/// <summary>Everything the register holds about one person, opened, as the person may ask for it (RGPD, articles 15 and 20).</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Requests">The help requests with the answers of their forms.</param>
/// <param name="Offers">The offers with the answers of their forms.</param>
/// <param name="History">What was changed.</param>
/// <param name="Journal">What was done, and by whom.</param>
/// <param name="Pictures">How many pictures of pages are still kept.</param>
public sealed record PersonFile(
    Person Person, IReadOnlyList<(HelpRequest Request, RoleAnswers Answers)> Requests, IReadOnlyList<(Volunteer Offer, RoleAnswers Answers)> Offers,
    IReadOnlyList<RecordedChange> History, IReadOnlyList<JournalLine> Journal, int Pictures);
