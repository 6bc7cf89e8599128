using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Register.Rows;
using LocalStore.Statistics;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>The volunteers and where they stand.</summary>
public sealed class Volunteers
{
    private readonly RegisterStore store;

    internal Volunteers(RegisterStore store) => this.store = store;

    /// <summary>One volunteer, or null.</summary>
    public async Task<Volunteer?> FindAsync(OfferId id, CancellationToken cancellationToken) =>
        (await QueryAsync(offers => offers.Where(o => o.Id == id.Value), cancellationToken)).SingleOrDefault();

    /// <summary>Those of these that there are.</summary>
    public async Task<IReadOnlyDictionary<OfferId, Volunteer>> FindAsync(IEnumerable<OfferId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Select(id => id.Value).Distinct().ToList();
        return (await QueryAsync(offers => offers.Where(o => wanted.Contains(o.Id)), cancellationToken)).ToDictionary(volunteer => volunteer.Id);
    }

    /// <summary>All of one status, or all: those to come back to first.</summary>
    public Task<IReadOnlyList<Volunteer>> ListAsync(VolunteerStatus? status, int skip, int take, CancellationToken cancellationToken) => QueryAsync(
        offers => offers.Where(o => status == null || o.Status == status).OrderBy(o => o.RecallOn).ThenBy(o => o.ReceivedOn).ThenBy(o => o.Id).Skip(skip).Take(take), cancellationToken);

    /// <summary>How many there are of a status, or at all.</summary>
    public async Task<int> CountAsync(VolunteerStatus? status, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        return await register.Offers.CountAsync(o => status == null || o.Status == status, cancellationToken);
    }

    /// <summary>Everybody who is active and offers one of these kinds of help at least, for a ranking.</summary>
    public Task<IReadOnlyList<Volunteer>> ActiveAsync(IReadOnlyList<string> kinds, CancellationToken cancellationToken) => QueryAsync(
        offers => offers.Where(o => o.Status == VolunteerStatus.Active && kinds.Any(kind => ("," + o.Kinds + ",").Contains("," + kind + ","))), cancellationToken);

    /// <summary>The offers of a person, the newest first.</summary>
    public Task<IReadOnlyList<Volunteer>> OfPersonAsync(PersonId person, CancellationToken cancellationToken) =>
        QueryAsync(offers => offers.Where(o => o.PersonId == person.Value).OrderByDescending(o => o.ReceivedOn), cancellationToken);

    /// <summary>The answers of the form that are not about the person, opened; null when the person was erased.</summary>
    public async Task<RoleAnswers?> AnswersAsync(OfferId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var row = await register.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id.Value, cancellationToken);
        if (row is null) return null;
        using var cipher = await store.Keys.FindAsync(new PersonId(row.PersonId), cancellationToken);
        return cipher?.OpenOffer(row);
    }

    /// <summary>Says how far the volunteer has come; false when there is no such volunteer, or it was said before.</summary>
    public async Task<bool> SetStatusAsync(OfferId id, VolunteerStatus status, string agent, CancellationToken cancellationToken)
    {
        var changed = await ChangeAsync(id, agent, $"volunteer.{status}", row =>
        {
            if (row.Status == status) return false;
            row.Status = status;
            return true;
        }, cancellationToken);
        if (changed && status is VolunteerStatus.Active or VolunteerStatus.Withdrawn)
            await store.Facts.EndAsync(id.Value, status == VolunteerStatus.Active ? FactOutcome.Met : FactOutcome.NotMet, cancellationToken);
        return changed;
    }

    /// <summary>Lets the volunteer rest until a day, or ends the rest with null.</summary>
    public Task<bool> PauseAsync(OfferId id, DateOnly? until, string agent, CancellationToken cancellationToken) => ChangeAsync(id, agent, until is null ? "volunteer.back" : "volunteer.paused", row =>
    {
        row.PausedUntil = until;
        return true;
    }, cancellationToken);

    /// <summary>Notes that proof of identity was seen today; neither number nor copy is kept.</summary>
    public Task<bool> IdentitySeenAsync(OfferId id, string agent, CancellationToken cancellationToken) => ChangeAsync(id, agent, "volunteer.identity-seen", row =>
    {
        row.IdentitySeenOn = store.Today;
        return true;
    }, cancellationToken);

    private Task<bool> ChangeAsync(OfferId id, string agent, string action, Func<OfferRow, bool> change, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var row = await register.Offers.SingleOrDefaultAsync(o => o.Id == id.Value, cancellationToken);
        if (row is null || !change(row)) return false;
        register.Journal.Add(store.Line(row.Id, row.PersonId, agent, action));
        return true;
    }, cancellationToken);

    private async Task<IReadOnlyList<Volunteer>> QueryAsync(Func<IQueryable<OfferRow>, IQueryable<OfferRow>> which, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await which(register.Offers.AsNoTracking()).ToListAsync(cancellationToken);
        var running = await register.Introductions.AsNoTracking()
            .Where(i => i.Status != IntroductionStatus.Closed && i.Status != IntroductionStatus.Declined)
            .GroupBy(i => i.OfferId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return [.. rows.Select(row => ToVolunteer(row, running.GetValueOrDefault(row.Id)))];
    }

    private static Volunteer ToVolunteer(OfferRow row, int running) => new(
        new OfferId(row.Id), new PersonId(row.PersonId), row.Reference, row.ReceivedOn, row.Status, row.PausedUntil, row.LastAskedOn, row.IdentitySeenOn,
        CodeList.Split(row.Kinds), CodeList.Split(row.Slots), CodeList.Split(row.Reach), CodeList.Split(row.Travel), row.MostPersons, row.Neighbourhood, running);
}
