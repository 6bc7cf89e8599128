using System.Text.Json;
using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Statistics;

/// <summary>The coded facts and what was sealed of them. The BackOffice writes facts; the sync agent reads them, seals, and needs no key.</summary>
public sealed class StatisticsBook
{
    private readonly StoreFile file;

    private StatisticsBook(StoreFile file) => this.file = file;

    /// <summary>Opens a file that was migrated; throws <see cref="StoreSetupException"/> when engine, settings or schema are not as expected.</summary>
    public static StatisticsBook Open(StoreOptions options) => new(StoreCheck.Checked(StoreFile.Statistics(options), StatisticsContext.Open));

    /// <summary>Takes a fact in; false when one of this record is there, which is left as it is.</summary>
    public async Task<bool> RecordAsync(CodedFact fact, CancellationToken cancellationToken) => await RecordAsync([fact], cancellationToken) > 0;

    /// <summary>Takes facts in, all or nothing; tells how many there were of which none of the record was there.</summary>
    public Task<int> RecordAsync(IReadOnlyCollection<CodedFact> facts, CancellationToken cancellationToken) => WriteAsync(
        async statistics =>
        {
            foreach (var fact in facts)
                if (fact.PersonToken.Length != CodedFact.TokenBytes) throw new ArgumentException($"A token has {CodedFact.TokenBytes} bytes; this one has {fact.PersonToken.Length}.", nameof(facts));
            var records = facts.Select(fact => fact.Record).ToList();
            var known = await statistics.Facts.Where(f => records.Contains(f.Record)).Select(f => f.Record).ToListAsync(cancellationToken);
            var fresh = facts.ExceptBy(known, fact => fact.Record).ToList();
            statistics.Facts.AddRange(fresh.Select(ToRow));
            return fresh.Count;
        },
        cancellationToken);

    /// <summary>Says how it ended; the first word counts. False when there is no such fact, it was said before, or it is counted already.</summary>
    public Task<bool> EndAsync(Guid record, FactOutcome outcome, DateOnly day, CancellationToken cancellationToken) => WriteAsync(
        async statistics => await statistics.Facts.Where(f => f.Record == record && f.Outcome == null && f.State == FactState.Held)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Outcome, outcome).SetProperty(f => f.EndedOn, day), cancellationToken) > 0, cancellationToken);

    /// <summary>Takes out everything of a person: what was not sealed yet never leaves; what was is in no row any more, and the counts stay. Tells how many facts had not been sealed.</summary>
    public async Task<int> WithdrawAsync(byte[] personToken, CancellationToken cancellationToken)
    {
        var held = await WriteAsync(async statistics =>
        {
            var unsealed = await statistics.Facts.CountAsync(f => f.PersonToken == personToken && f.State == FactState.Held, cancellationToken);
            await statistics.Facts.Where(f => f.PersonToken == personToken).ExecuteDeleteAsync(cancellationToken);
            return unsealed;
        }, cancellationToken);
        await JournalFlush.RunAsync(StatisticsContext.Open(file), cancellationToken);
        return held;
    }

    /// <summary>Takes one fact back that was a slip. False when it was sealed or suppressed already, and stays; true too when there is none.</summary>
    public Task<bool> TakeBackAsync(Guid record, CancellationToken cancellationToken) => WriteAsync(async statistics =>
    {
        await statistics.Facts.Where(f => f.Record == record && f.State == FactState.Held).ExecuteDeleteAsync(cancellationToken);
        return !await statistics.Facts.AnyAsync(f => f.Record == record, cancellationToken);
    }, cancellationToken);

    /// <summary>What waits, the oldest first.</summary>
    public async Task<IReadOnlyList<CodedFact>> HeldAsync(CancellationToken cancellationToken)
    {
        await using var statistics = StatisticsContext.Open(file);
        var rows = await statistics.Facts.AsNoTracking().Where(f => f.State == FactState.Held).OrderBy(f => f.ReceivedOn).ThenBy(f => f.Record).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(f => new CodedFact(f.Record, f.PersonToken, f.Kind, CodeList.Split(f.HelpKinds), f.Lasting, f.Age, f.Neighbourhood, f.Channel, f.ReceivedOn)
            {
                Outcome = f.Outcome, EndedOn = f.EndedOn,
            }),
        ];
    }

    /// <summary>Every class that was ever sealed.</summary>
    public async Task<IReadOnlyList<SealedClass>> SealedAsync(CancellationToken cancellationToken)
    {
        await using var statistics = StatisticsContext.Open(file);
        return [.. (await statistics.ReadReleasesAsync(statistics.Releases, cancellationToken)).SelectMany(release => release.Classes)];
    }

    /// <summary>Whether a week was sealed, be it without a class.</summary>
    public async Task<bool> IsSealedAsync(string week, CancellationToken cancellationToken)
    {
        await using var statistics = StatisticsContext.Open(file);
        return await statistics.Releases.AnyAsync(r => r.Week == week, cancellationToken);
    }

    /// <summary>
    /// Writes a seal: the classes, what is counted in them, what is suppressed, all or nothing. False when the week was sealed before, or when a record that is to
    /// be counted is no longer held (it was withdrawn in the meantime): then nothing is written and the seal is to be made anew.
    /// </summary>
    public Task<bool> SealAsync(SealedRelease release, IReadOnlyCollection<Guid> counted, IReadOnlyCollection<Guid> suppressed, CancellationToken cancellationToken) => WriteAsync(async statistics =>
    {
        if (await statistics.Releases.AnyAsync(r => r.Week == release.Week, cancellationToken)) return false;
        if (await statistics.Facts.CountAsync(f => counted.Contains(f.Record) && f.State == FactState.Held, cancellationToken) != counted.Count) return false;
        statistics.Releases.Add(new ReleaseRow
        {
            ReleaseId = release.ReleaseId,
            Week = release.Week,
            SealedOn = release.SealedOn,
            Policy = release.Policy,
            State = release.Classes.Count == 0 ? ReleaseState.Empty : ReleaseState.Sealed,
            Parts = release.Parts,
        });
        statistics.Classes.AddRange(release.Classes.Select(c => new ClassRow { ItemId = c.ItemId, ReleaseId = release.ReleaseId, Node = c.Node, Class = JsonSerializer.Serialize(c.Class), Count = c.Count }));
        await statistics.Facts.Where(f => counted.Contains(f.Record)).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FactState.Released), cancellationToken);
        await statistics.Facts.Where(f => suppressed.Contains(f.Record)).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FactState.Suppressed), cancellationToken);
        return true;
    }, cancellationToken);

    private static FactRow ToRow(CodedFact fact) => new()
    {
        Record = fact.Record,
        PersonToken = fact.PersonToken,
        Kind = fact.Kind,
        HelpKinds = CodeList.Join(fact.HelpKinds),
        Lasting = fact.Lasting,
        Age = fact.Age,
        Neighbourhood = fact.Neighbourhood,
        Channel = fact.Channel,
        ReceivedOn = fact.ReceivedOn,
        Outcome = fact.Outcome,
        EndedOn = fact.EndedOn,
        State = FactState.Held,
    };

    private Task<T> WriteAsync<T>(Func<StatisticsContext, Task<T>> write, CancellationToken cancellationToken) => StoreWriting.WriteAsync(() => StatisticsContext.Open(file), write, cancellationToken);
}
