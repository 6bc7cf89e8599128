using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Register.Rows;
using LocalStore.Statistics;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

// What the books of the register share: the file, the keys, the index, the clock; and how one writes.
internal sealed class RegisterStore
{
    private readonly StoreFile file;
    private readonly MasterKey master;
    private readonly PersonKeys keys;
    private readonly TimeProvider clock;

    public RegisterStore(StoreFile file, MasterKey master, PersonKeys keys, StatisticsBook statistics, TimeProvider clock)
    {
        (this.file, this.master, this.keys, this.clock) = (file, master, keys, clock);
        Index = new BlindIndex(master);
        Facts = new FactWriter(this, statistics);
    }

    public MasterKey Master => master;

    public PersonKeys Keys => keys;

    public BlindIndex Index { get; }

    public FactWriter Facts { get; }

    public TimeProvider Clock => clock;

    public DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public RegisterContext Open() => RegisterContext.Open(file);

    public Task<T> WriteAsync<T>(Func<RegisterContext, Task<T>> write, CancellationToken cancellationToken) => StoreWriting.WriteAsync(Open, write, cancellationToken);

    public JournalRow Line(Guid subject, Guid person, string agent, string action) =>
        new() { SubjectId = subject, PersonId = person, AtUtc = NowUtc, Agent = agent, Action = action };

    // Opens what the rows hold, each with its person's key; a row whose person was erased at this moment is left out.
    public async Task<IReadOnlyList<T>> OpenAllAsync<TRow, T>(
        IReadOnlyCollection<TRow> rows, Func<TRow, Guid> personOf, Func<TRow, PersonCipher, T> open, CancellationToken cancellationToken)
    {
        var ciphers = await keys.FindAsync(rows.Select(row => new PersonId(personOf(row))), cancellationToken);
        List<T> opened = [];
        foreach (var row in rows)
            if (ciphers.TryGetValue(new PersonId(personOf(row)), out var cipher)) opened.Add(open(row, cipher));
        foreach (var cipher in ciphers.Values) cipher.Dispose();
        return opened;
    }

    public Task FlushAsync(CancellationToken cancellationToken) => JournalFlush.RunAsync(Open(), cancellationToken);
}
