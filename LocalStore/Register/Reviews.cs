using System.Security.Cryptography;
using System.Text.Json;
using Forms.Answers;
using LocalStore.Deposits;
using LocalStore.Keys;
using LocalStore.Register.Rows;
using LocalStore.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>
/// Takes deposits from the drop box into the register, each once. The order makes every crash harmless: the key of the person, then the register in
/// one transaction under the id of the deposit. Out of the box it goes at night: until then its validation can be undone (<see cref="Undoing"/>).
/// </summary>
public sealed class Reviews
{
    private const int MonthsSetAside = 3;

    private readonly RegisterStore store;
    private readonly DepositBoxReader box;
    private readonly DepositBoxWriter desk;
    private readonly Opener opener;

    internal Reviews(RegisterStore store, DepositBoxReader box, DepositBoxWriter desk, Opener opener)
    {
        this.store = store;
        this.box = box;
        this.desk = desk;
        this.opener = opener;
    }

    /// <summary>What waits, the oldest first. Halves that a crash left in the box although they were joined are taken out on the way.</summary>
    public async Task<IReadOnlyList<WaitingDeposit>> WaitingAsync(CancellationToken cancellationToken)
    {
        var labels = await box.ListAsync(cancellationToken);
        await using var register = store.Open();
        // What was dealt with in years is far more than what is in the box.
        var here = labels.Select(label => label.Id.Value).ToList();
        var drafts = await register.Drafts.AsNoTracking().Where(d => here.Contains(d.DepositId)).Select(d => new { d.DepositId, d.State, d.Agent }).ToDictionaryAsync(d => d.DepositId, cancellationToken);
        var done = await register.Done.AsNoTracking().Where(d => here.Contains(d.DepositId)).Select(d => new { d.DepositId, d.Result }).ToDictionaryAsync(d => d.DepositId, d => d.Result, cancellationToken);
        List<WaitingDeposit> waiting = [];
        foreach (var label in labels)
        {
            if (done.TryGetValue(label.Id.Value, out var result))
            {
                if (result == ReviewResults.Joined) await box.RemoveAsync(label.Id, cancellationToken);
                continue;
            }

            var draft = drafts.GetValueOrDefault(label.Id.Value);
            waiting.Add(new WaitingDeposit(label, draft is null ? ReviewState.Received : Enum.Parse<ReviewState>(draft.State), draft?.Agent));
        }

        return waiting;
    }

    /// <summary>Opens one; null when it is not in the box, was dealt with, or stays shut.</summary>
    public async Task<OpenedReview?> OpenAsync(DepositId id, CancellationToken cancellationToken)
    {
        if (await box.OpenAsync(id, opener, cancellationToken) is not BoxedDeposit.Opened opened) return null;
        await using var register = store.Open();
        if (await register.Done.AnyAsync(d => d.DepositId == id.Value, cancellationToken)) return null;
        var row = await register.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.DepositId == id.Value, cancellationToken);
        return row is null
            ? new OpenedReview(opened.Label, opened.Deposit, ReviewDraft.Empty, ReviewState.Received, null)
            : new OpenedReview(opened.Label, opened.Deposit, OpenDraft(row), Enum.Parse<ReviewState>(row.State), row.Agent);
    }

    /// <summary>Keeps what an agent has done so far, so that neither a power cut nor a colleague loses it.</summary>
    public Task SaveDraftAsync(DepositId id, ReviewDraft draft, ReviewState state, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(draft, RegisterJson.Default.ReviewDraft);
        var content = Wrap.Seal(store.Master.Drafts, json, PlaceOf(id.Value));
        CryptographicOperations.ZeroMemory(json);
        await register.Drafts.Where(d => d.DepositId == id.Value).ExecuteDeleteAsync(cancellationToken);
        register.Drafts.Add(new DraftRow { DepositId = id.Value, SavedAtUtc = store.NowUtc, Agent = agent, State = state.ToString(), Content = content });
        return true;
    }, cancellationToken);

    /// <summary>A form that was asked and typed at the desk or on the telephone: it goes the way of all others, through the box.</summary>
    public Task<PutOutcome> TypeInAsync(Deposit deposit, CancellationToken cancellationToken) => desk.PutAsync([deposit], [], cancellationToken);

    /// <summary>Enters a checked form in the register; called again after a crash it ends what was begun.</summary>
    public async Task<ValidationResult> ValidateAsync(DepositId id, Validation validation, CancellationToken cancellationToken)
    {
        await using (var before = store.Open())
            if (await before.Done.AsNoTracking().SingleOrDefaultAsync(d => d.DepositId == id.Value, cancellationToken) is { } done)
                return new ValidationResult.AlreadyDone(done.Result, done.PersonId is { } known ? new PersonId(known) : null);

        if (await box.OpenAsync(id, opener, cancellationToken) is not BoxedDeposit.Opened(var deposit) opened) return new ValidationResult.NotThere();
        if (validation.Kind == RegisterKind.AlertEntry && validation.Whose is not Whose.NewPerson)
            throw new ArgumentException("An entry of the alert register is nobody's request: it is never joined to a person.", nameof(validation));
        var person = validation.Whose switch
        {
            Whose.Known(var known) => known,
            Whose.KnownAndNewer(var known) => known,
            // The key of an entry of the alert register goes by the name of the entry.
            _ => validation.Kind == RegisterKind.AlertEntry ? new PersonId(id.Value) : store.Index.NewPerson(id.Value),
        };
        using var cipher = validation.Whose is Whose.NewPerson ? await store.Keys.CreateAsync(person, cancellationToken) : await store.Keys.FindAsync(person, cancellationToken);
        if (cipher is null) return new ValidationResult.PersonGone();
        var entry = new RegisterEntry(store, opened.Label, deposit, validation, cipher);
        var entered = await store.WriteAsync(register => entry.WriteAsync(register, cancellationToken), cancellationToken);
        if (!entered) return new ValidationResult.PersonGone();
        if (validation.Counts) await CountAsync(id.Value, cancellationToken);
        return new ValidationResult.Entered(person);
    }

    /// <summary>Sets a deposit aside that is nobody's request: a duplicate, a test, a paper of another town. It stays in the box for three months.</summary>
    public Task<bool> SetAsideAsync(DepositId id, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        if (await register.Done.AnyAsync(d => d.DepositId == id.Value, cancellationToken)) return false;
        register.Done.Add(new DoneRow { DepositId = id.Value, AtUtc = store.NowUtc, Agent = agent, Result = ReviewResults.SetAside });
        return true;
    }, cancellationToken);

    /// <summary>Takes a deposit that was set aside back to those that wait; false when it was not set aside.</summary>
    public Task<bool> TakeBackAsync(DepositId id, CancellationToken cancellationToken) => store.WriteAsync(
        async register => await register.Done.Where(d => d.DepositId == id.Value && d.Result == ReviewResults.SetAside).ExecuteDeleteAsync(cancellationToken) > 0, cancellationToken);

    /// <summary>Deletes what was set aside three months ago; tells how many.</summary>
    public async Task<int> DeleteSetAsideAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var limit = today.AddMonths(-MonthsSetAside).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var due = await register.Done.AsNoTracking().Where(d => d.Result == ReviewResults.SetAside && d.AtUtc < limit).Select(d => d.DepositId).ToListAsync(cancellationToken);
        var deleted = 0;
        foreach (var id in due)
            if (await box.RemoveAsync(new DepositId(id), cancellationToken) == Removal.Removed) deleted++;
        return deleted;
    }

    private async Task CountAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        if (await register.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } request && await new People(store).FindAsync(new PersonId(request.PersonId), cancellationToken) is { } asks)
            await store.Facts.RequestAsync(request, asks.Facts, cancellationToken);
        if (await register.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is { } offer && await new People(store).FindAsync(new PersonId(offer.PersonId), cancellationToken) is { } helps)
            await store.Facts.OfferAsync(offer, helps.Facts, cancellationToken);
    }

    private ReviewDraft OpenDraft(DraftRow row) =>
        JsonSerializer.Deserialize(Wrap.Open(store.Master.Drafts, row.Content, PlaceOf(row.DepositId)), RegisterJson.Default.ReviewDraft)!;

    private static byte[] PlaceOf(Guid deposit) => new SealedPlace("Drafts", "Content", deposit, deposit).Bytes();
}
