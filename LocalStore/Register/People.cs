using LocalStore.Keys;
using LocalStore.Register.Rows;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>Finds persons among sealed ones, and changes what is known of them.</summary>
public sealed class People
{
    /// <summary>A search that may mean more persons than this is answered by the wish for another word.</summary>
    public const int MostFound = 400;

    private readonly RegisterStore store;

    internal People(RegisterStore store) => this.store = store;

    /// <summary>The person, or null when it is not known or was erased.</summary>
    public async Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var row = await register.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id.Value, cancellationToken);
        return row is null ? null : (await OpenAsync([row], cancellationToken)).SingleOrDefault();
    }

    /// <summary>Those of these who are known.</summary>
    public async Task<IReadOnlyDictionary<PersonId, Person>> FindAsync(IEnumerable<PersonId> ids, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var wanted = ids.Select(id => id.Value).Distinct().ToList();
        var rows = await register.Persons.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToListAsync(cancellationToken);
        return (await OpenAsync(rows, cancellationToken)).ToDictionary(person => person.Id);
    }

    /// <summary>
    /// Who may be meant by what was typed: words of a name or a street as they sound, the beginning of a name, or a telephone number. Every word must
    /// hold. Those whose name is written just so come first.
    /// </summary>
    public async Task<PeopleFound> SearchAsync(string typed, CancellationToken cancellationToken)
    {
        var probes = store.Index.ProbesOfSearch(typed);
        if (probes.Count == 0) return new PeopleFound([], TooMany: false);
        await using var register = store.Open();
        HashSet<Guid>? ids = null;
        foreach (var word in probes)
        {
            var found = new HashSet<Guid>();
            foreach (var probe in word) found.UnionWith(await register.Index.Where(e => e.Kind == probe.Kind && e.Hash == probe.Hash).Select(e => e.PersonId).ToListAsync(cancellationToken));
            if (ids is null) ids = found;
            else ids.IntersectWith(found);
        }

        var wanted = ids!.Take(MostFound).ToList();
        var rows = await register.Persons.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToListAsync(cancellationToken);
        var words = FrenchSound.Words(typed);
        var people = (await OpenAsync(rows, cancellationToken))
            .OrderByDescending(person => words.Count(word => FrenchSound.Words(person.Facts.FullName).Contains(word)))
            .ThenBy(person => person.Facts.LastName, StringComparer.CurrentCulture).ThenBy(person => person.Facts.FirstName, StringComparer.CurrentCulture);
        return new PeopleFound([.. people], ids!.Count > MostFound);
    }

    /// <summary>Who may be the same as this person: the same telephone or e-mail, or the same name with the same year of birth or the same street, as they sound. Whether they are is for an agent to say.</summary>
    public async Task<IReadOnlyList<Person>> AlikeAsync(PersonFacts facts, PersonId? except, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        HashSet<Guid> ids = [];
        foreach (var probe in store.Index.ProbesOfLikeness(facts))
            ids.UnionWith(await register.Index.Where(e => e.Kind == probe.Kind && e.Hash == probe.Hash).Select(e => e.PersonId).ToListAsync(cancellationToken));
        if (except is { } self) ids.Remove(self.Value);
        var wanted = ids.ToList();
        var rows = await register.Persons.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToListAsync(cancellationToken);
        return await OpenAsync(rows, cancellationToken);
    }

    /// <summary>Opens everybody, to know that a copy of the store can be read: how many are stored, and how many of them open.</summary>
    public async Task<(int Stored, int Opened)> ReadAllAsync(CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var (stored, opened) = (0, 0);
        foreach (var ids in (await register.Persons.Select(p => p.Id).ToListAsync(cancellationToken)).Chunk(MostFound))
        {
            var rows = await register.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
            stored += rows.Count;
            opened += (await OpenAsync(rows, cancellationToken)).Count;
        }

        return (stored, opened);
    }

    /// <summary>Puts answers in the place of others, keeping what was there in the history; false when the person is not known.</summary>
    public async Task<bool> RectifyAsync(PersonId id, IReadOnlyList<AnswerChange> changes, string agent, CancellationToken cancellationToken)
    {
        using var cipher = await store.Keys.FindAsync(id, cancellationToken);
        if (cipher is null) return false;
        return await store.WriteAsync(async register =>
        {
            var row = await register.Persons.SingleOrDefaultAsync(p => p.Id == id.Value, cancellationToken);
            if (row is null) return false;
            var answers = cipher.OpenPerson(row).Answers.ByRole.ToDictionary();
            foreach (var change in changes)
            {
                if (change.After is { } after) answers[change.Role] = after;
                else answers.Remove(change.Role);
            }

            await WriteAsync(register, row, new PersonFacts(new RoleAnswers(answers)), cipher, cancellationToken);
            register.Changes.AddRange(changes.Select(change => ToRow(change, cipher, agent)));
            register.Journal.Add(store.Line(id.Value, id.Value, agent, "person.rectified"));
            return true;
        }, cancellationToken);
    }

    /// <summary>What was changed of a person's answers, the newest first.</summary>
    public async Task<IReadOnlyList<RecordedChange>> HistoryAsync(PersonId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await register.Changes.AsNoTracking().Where(c => c.PersonId == id.Value).OrderByDescending(c => c.AtUtc).ToListAsync(cancellationToken);
        return await store.OpenAllAsync(rows, row => row.PersonId, (row, cipher) => new RecordedChange(cipher.OpenChange(row), row.Agent, row.AtUtc), cancellationToken);
    }

    internal Task WriteAsync(RegisterContext register, PersonRow row, PersonFacts facts, PersonCipher cipher, CancellationToken cancellationToken)
    {
        row.Content = cipher.SealPerson(facts);
        row.LastContactOn = store.Today;
        return IndexAsync(register, row, facts, cipher, cancellationToken);
    }

    // Makes a person found by what is now known, and by nothing else.
    internal async Task IndexAsync(RegisterContext register, PersonRow row, PersonFacts facts, PersonCipher cipher, CancellationToken cancellationToken)
    {
        await register.Index.Where(e => e.PersonId == row.Id).ExecuteDeleteAsync(cancellationToken);
        register.Index.AddRange(store.Index.EntriesOf(cipher.Person, facts));
    }

    internal ChangeRow ToRow(AnswerChange change, PersonCipher cipher, string agent, Guid? deposit = null)
    {
        var id = Guid.NewGuid();
        return new ChangeRow { Id = id, PersonId = cipher.Person.Value, DepositId = deposit, AtUtc = store.NowUtc, Agent = agent, Content = cipher.SealChange(id, change) };
    }

    private Task<IReadOnlyList<Person>> OpenAsync(IReadOnlyCollection<PersonRow> rows, CancellationToken cancellationToken) =>
        store.OpenAllAsync(rows, row => row.Id, (row, cipher) => new Person(new PersonId(row.Id), cipher.OpenPerson(row), row.CreatedOn, row.LastContactOn, row.RestrictedOn), cancellationToken);
}
