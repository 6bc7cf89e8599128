using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Register.Rows;
using LocalStore.Statistics;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

// Writes what may be counted of a validated form into the statistics, once a record; called again it changes nothing.
internal sealed class FactWriter(RegisterStore store, StatisticsBook statistics)
{
    private const int DaysToCatchUp = 30;
    private const int Adult = 65;
    private const int Old = 80;

    public Task<bool> RequestAsync(RequestRow row, PersonFacts facts, CancellationToken cancellationToken) => statistics.RecordAsync(
        new CodedFact(row.Id, Token(row.PersonId), FactKind.Request, CodeList.Split(row.Kinds), row.Frequency is null ? null : row.Frequency != "once", AgeOf(facts.BirthYear, row.ReceivedOn), row.Neighbourhood, row.Channel, row.ReceivedOn), cancellationToken);

    public Task<bool> OfferAsync(OfferRow row, PersonFacts facts, CancellationToken cancellationToken) => statistics.RecordAsync(
        new CodedFact(row.Id, Token(row.PersonId), FactKind.Offer, CodeList.Split(row.Kinds), null, AgeOf(facts.BirthYear, row.ReceivedOn), row.Neighbourhood, row.Channel, row.ReceivedOn), cancellationToken);

    public Task<bool> EndAsync(Guid record, FactOutcome outcome, CancellationToken cancellationToken) => statistics.EndAsync(record, outcome, store.Today, cancellationToken);

    public Task<bool> TakeBackAsync(Guid record, CancellationToken cancellationToken) => statistics.TakeBackAsync(record, cancellationToken);

    public Task<int> WithdrawAsync(PersonId person, CancellationToken cancellationToken) => statistics.WithdrawAsync(store.Index.Token(person), cancellationToken);

    // What a crash between the register and the statistics left out is counted after all.
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        var since = store.Today.AddDays(-DaysToCatchUp);
        await using var register = store.Open();
        var written = 0;
        foreach (var row in await register.Requests.AsNoTracking().Where(r => r.Counts && r.ReceivedOn >= since).ToListAsync(cancellationToken))
            if (await FactsAsync(register, row.PersonId, cancellationToken) is { } facts && await RequestAsync(row, facts, cancellationToken)) written++;
        foreach (var row in await register.Offers.AsNoTracking().Where(o => o.Counts && o.ReceivedOn >= since).ToListAsync(cancellationToken))
            if (await FactsAsync(register, row.PersonId, cancellationToken) is { } facts && await OfferAsync(row, facts, cancellationToken)) written++;
        return written;
    }

    private async Task<PersonFacts?> FactsAsync(RegisterContext register, Guid person, CancellationToken cancellationToken)
    {
        var row = await register.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, cancellationToken);
        using var cipher = row is null ? null : await store.Keys.FindAsync(new PersonId(person), cancellationToken);
        return cipher?.OpenPerson(row!);
    }

    private byte[] Token(Guid person) => store.Index.Token(new PersonId(person));

    private static AgeBand AgeOf(int? birthYear, DateOnly on) => (on.Year - birthYear) switch
    {
        null => AgeBand.Unknown,
        < Adult => AgeBand.Under65,
        < Old => AgeBand.From65To79,
        _ => AgeBand.Over79,
    };
}
