using System.Security.Cryptography;
using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Keys;

// The keys of the persons. One is written before anything is sealed with it, and destroyed before what it opens: every crash in between is safe.
internal sealed class PersonKeys
{
    private const string Table = "PersonKeys";
    private const int AtOnce = 500; // so many keys are asked for in one statement

    private readonly StoreFile file;
    private readonly MasterKey master;

    private PersonKeys(StoreFile file, MasterKey master)
    {
        this.file = file;
        this.master = master;
    }

    public static PersonKeys Open(StoreOptions options, MasterKey master) => new(StoreCheck.Checked(StoreFile.KeyRing(options), KeyRing.Open), master);

    // The key of a person who is new, or the one that a try before this one has left.
    public Task<PersonCipher> CreateAsync(PersonId person, CancellationToken cancellationToken) => StoreWriting.WriteAsync(() => KeyRing.Open(file), async ring =>
    {
        var row = await ring.PersonKeys.AsNoTracking().SingleOrDefaultAsync(k => k.PersonId == person.Value, cancellationToken);
        if (row is not null) return Unwrap(row);
        var key = RandomNumberGenerator.GetBytes(MasterKey.Length);
        ring.PersonKeys.Add(new PersonKeyRow { PersonId = person.Value, Wrapped = Wrap.Seal(master.Wrapping, key, PlaceOf(person)) });
        return new PersonCipher(person, key);
    }, cancellationToken);

    // Null when the key was destroyed: the person was erased.
    public async Task<PersonCipher?> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var ring = KeyRing.Open(file);
        var row = await ring.PersonKeys.AsNoTracking().SingleOrDefaultAsync(k => k.PersonId == person.Value, cancellationToken);
        return row is null ? null : Unwrap(row);
    }

    public async Task<IReadOnlyDictionary<PersonId, PersonCipher>> FindAsync(IEnumerable<PersonId> persons, CancellationToken cancellationToken)
    {
        await using var ring = KeyRing.Open(file);
        Dictionary<PersonId, PersonCipher> found = [];
        foreach (var chunk in persons.Distinct().Select(person => person.Value).Chunk(AtOnce))
            foreach (var row in await ring.PersonKeys.AsNoTracking().Where(k => chunk.Contains(k.PersonId)).ToListAsync(cancellationToken))
                found[new PersonId(row.PersonId)] = Unwrap(row);
        return found;
    }

    public async Task DestroyAsync(PersonId person, CancellationToken cancellationToken)
    {
        await StoreWriting.WriteAsync(() => KeyRing.Open(file), ring => ring.PersonKeys.Where(k => k.PersonId == person.Value).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        await JournalFlush.RunAsync(KeyRing.Open(file), cancellationToken);
    }

    private PersonCipher Unwrap(PersonKeyRow row)
    {
        var person = new PersonId(row.PersonId);
        return new PersonCipher(person, Wrap.Open(master.Wrapping, row.Wrapped, PlaceOf(person)));
    }

    private static byte[] PlaceOf(PersonId person) => new SealedPlace(Table, nameof(PersonKeyRow.Wrapped), person.Value, person.Value).Bytes();
}
