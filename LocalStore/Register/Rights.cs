using LocalStore.Keys;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>What the RGPD gives a person: to see everything, to have its use stopped, to be erased; and who is due to be erased.</summary>
public sealed class Rights
{
    private const int YearsAfterContact = 2; // CNIL, délibération 2023-095

    private readonly RegisterStore store;
    private readonly Undoing undoing;

    internal Rights(RegisterStore store, Undoing undoing) => (this.store, this.undoing) = (store, undoing);

    /// <summary>Everything about a person; null when the person is not known.</summary>
    public async Task<PersonFile?> CollectAsync(PersonId id, CancellationToken cancellationToken)
    {
        var people = new People(store);
        var requests = new Requests(store);
        var volunteers = new Volunteers(store);
        if (await people.FindAsync(id, cancellationToken) is not { } person) return null;
        List<(HelpRequest, RoleAnswers)> asked = [];
        foreach (var request in await requests.OfPersonAsync(id, cancellationToken)) asked.Add((request, await requests.AnswersAsync(request.Id, cancellationToken) ?? RoleAnswers.Empty));
        List<(Volunteer, RoleAnswers)> offered = [];
        foreach (var offer in await volunteers.OfPersonAsync(id, cancellationToken)) offered.Add((offer, await volunteers.AnswersAsync(offer.Id, cancellationToken) ?? RoleAnswers.Empty));
        await using var register = store.Open();
        var journal = await register.Journal.AsNoTracking().Where(l => l.PersonId == id.Value).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        var pictures = await register.Pictures.CountAsync(p => p.PersonId == id.Value, cancellationToken);
        return new PersonFile(person, asked, offered, await people.HistoryAsync(id, cancellationToken), [.. journal.Select(line => new JournalLine(line.AtUtc, line.Agent, line.Action))], pictures);
    }

    /// <summary>The pictures of pages that are still kept of a person, JPEG, the oldest first.</summary>
    public async Task<IReadOnlyList<byte[]>> PicturesAsync(PersonId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await register.Pictures.AsNoTracking().Where(p => p.PersonId == id.Value).OrderBy(p => p.DeleteOn).ThenBy(p => p.Page).ToListAsync(cancellationToken);
        return await store.OpenAllAsync(rows, row => row.PersonId, (row, cipher) => cipher.OpenPicture(row), cancellationToken);
    }

    /// <summary>Keeps a person's data and stops their use, or allows it again.</summary>
    public Task<bool> RestrictAsync(PersonId id, bool restricted, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var row = await register.Persons.SingleOrDefaultAsync(p => p.Id == id.Value, cancellationToken);
        if (row is null) return false;
        row.RestrictedOn = restricted ? store.Today : null;
        register.Journal.Add(store.Line(id.Value, id.Value, agent, restricted ? "person.restricted" : "person.released"));
        return true;
    }, cancellationToken);

    /// <summary>
    /// Erases a person: the key first, so that from then on nothing opens, in no backup either; then the rows, the pictures and the index; then what the
    /// journals of the files still held. Called again after a crash it ends what was begun. False when nothing was left to erase.
    /// </summary>
    public async Task<bool> EraseAsync(PersonId id, CancellationToken cancellationToken)
    {
        await store.Keys.DestroyAsync(id, cancellationToken);
        await store.Facts.WithdrawAsync(id, cancellationToken);
        await undoing.ForgetAsync(done => done.PersonId == id.Value, cancellationToken);
        var erased = await store.WriteAsync(async register =>
        {
            await register.Done.Where(d => d.PersonId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(d => d.PersonId, (Guid?)null), cancellationToken);
            return await register.Persons.Where(p => p.Id == id.Value).ExecuteDeleteAsync(cancellationToken) > 0;
        }, cancellationToken);
        await store.FlushAsync(cancellationToken);
        return erased;
    }

    /// <summary>Counts what a crash left uncounted; tells how many.</summary>
    public Task<int> CatchUpStatisticsAsync(CancellationToken cancellationToken) => store.Facts.CatchUpAsync(cancellationToken);

    /// <summary>Who had no contact with the town hall for two years and is due to be erased, the longest first.</summary>
    public async Task<IReadOnlyList<PersonId>> DueForErasureAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var limit = today.AddYears(-YearsAfterContact);
        var running = register.Requests.Where(r => r.Status != RequestStatus.Closed).Select(r => r.PersonId);
        var ids = await register.Persons.Where(p => p.LastContactOn <= limit && !running.Contains(p.Id)).OrderBy(p => p.LastContactOn).Select(p => p.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new PersonId(id))];
    }

    /// <summary>Who will be due until a day, and since when each had no contact: the preview of what the night will erase.</summary>
    public async Task<IReadOnlyList<Person>> ComingErasuresAsync(DateOnly until, CancellationToken cancellationToken)
    {
        var ids = await DueForErasureAsync(until, cancellationToken);
        var people = await new People(store).FindAsync(ids, cancellationToken);
        return [.. ids.Where(people.ContainsKey).Select(id => people[id])];
    }

    /// <summary>Notes that the town hall had to do with a person today, so that it is not erased yet; false when the person is not known.</summary>
    public Task<bool> ContactAsync(PersonId id, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        if (await register.Persons.Where(p => p.Id == id.Value).ExecuteUpdateAsync(set => set.SetProperty(p => p.LastContactOn, store.Today), cancellationToken) == 0) return false;
        register.Journal.Add(store.Line(id.Value, id.Value, agent, "person.contacted"));
        return true;
    }, cancellationToken);

    /// <summary>Deletes the pictures whose thirty days are over; tells how many.</summary>
    public async Task<int> DeletePicturesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var deleted = await store.WriteAsync(register => register.Pictures.Where(p => p.DeleteOn <= today).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        if (deleted > 0) await store.FlushAsync(cancellationToken);
        return deleted;
    }
}
