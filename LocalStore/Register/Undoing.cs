using System.Linq.Expressions;
using Forms.Answers;
using LocalStore.Deposits;
using LocalStore.Keys;
using LocalStore.Register.Rows;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>
/// Undoes a validation on the day it was made: the form waits again, with all that was typed. An entered form stays sealed in the box for that, until the
/// work of the night takes it out.
/// </summary>
public sealed class Undoing
{
    private const int AtOnce = 500; // so many forms are named in one statement

    private readonly RegisterStore store;
    private readonly DepositBoxReader box;

    internal Undoing(RegisterStore store, DepositBoxReader box) => (this.store, this.box) = (store, box);

    /// <summary>What this agent entered since the last night, the newest first. Whether it was used since is found out when it is undone.</summary>
    public async Task<IReadOnlyList<EnteredDeposit>> ListAsync(string agent, CancellationToken cancellationToken)
    {
        var labels = (await box.ListAsync(cancellationToken)).ToDictionary(label => label.Id.Value);
        await using var register = store.Open();
        var since = store.NowUtc.AddDays(-2); // further back is what years have gathered
        var rows = await register.Done.AsNoTracking().Where(d => d.Result == ReviewResults.Entered && d.Agent == agent && d.AtUtc > since).OrderByDescending(d => d.AtUtc).ToListAsync(cancellationToken);
        return [.. rows.Where(row => labels.ContainsKey(row.DepositId)).Select(row => new EnteredDeposit(labels[row.DepositId], row.AtUtc))];
    }

    /// <summary>
    /// Takes a form back out of the register: its request, offer or entry, its pictures, what it changed of a person, the person where it brought one, and
    /// what was counted of it. Only the agent who entered it may, and only while nothing was done with it or with the person since.
    /// </summary>
    public async Task<UndoResult> UndoAsync(DepositId id, string agent, CancellationToken cancellationToken)
    {
        if (await box.SealedAsync(id, cancellationToken) is null) return UndoResult.NotThere;
        await using (var before = store.Open())
            if (await FindAsync(before, id, agent, cancellationToken) is (null, var refused)) return refused;

        // First: a crash between the two leaves a request that the night counts again, and never a count without a request.
        if (!await store.Facts.TakeBackAsync(id.Value, cancellationToken)) return UndoResult.InUse;
        PersonId? gone = null;
        var result = await store.WriteAsync(
            async register =>
            {
                var (done, outcome) = await FindAsync(register, id, agent, cancellationToken);
                if (done is not null) gone = await TakeOutAsync(register, done, cancellationToken);
                return outcome;
            },
            cancellationToken);
        if (gone is not { } person) return result;
        await store.Keys.DestroyAsync(person, cancellationToken);
        await store.FlushAsync(cancellationToken);
        return result;
    }

    /// <summary>
    /// The end of the day: what was entered leaves the box and can no longer be undone; tells how many forms. A crash in it is made good by the next call. Throws
    /// <see cref="IOException"/> when the box is full or held by another for too long.
    /// </summary>
    public Task<int> CloseAsync(CancellationToken cancellationToken) => ForgetAsync(_ => true, cancellationToken);

    // Takes forms that were entered out of the box, with what their undoing would need.
    internal async Task<int> ForgetAsync(Expression<Func<DoneRow, bool>> which, CancellationToken cancellationToken)
    {
        var entered = await StillHereAsync(which, cancellationToken);
        if (entered.Count == 0) return 0;
        foreach (var some in entered.Chunk(AtOnce))
        {
            if (await box.RemoveAsync([.. some.Select(id => new DepositId(id))], cancellationToken) is (Removal.StoreBusy or Removal.StoreFull) and var removal)
                throw new IOException($"What was entered could not be taken out of the drop box: {removal}. It is tried again.");
            await store.WriteAsync(
                async rows =>
                {
                    await rows.Drafts.Where(d => some.Contains(d.DepositId)).ExecuteDeleteAsync(cancellationToken);
                    return await rows.Done.Where(d => some.Contains(d.DepositId)).ExecuteUpdateAsync(set => set.SetProperty(d => d.PersonBefore, (byte[]?)null), cancellationToken);
                },
                cancellationToken);
        }

        await box.FlushAsync(cancellationToken);
        await store.FlushAsync(cancellationToken);
        return entered.Count;
    }

    // Entered forms of which something is left that their undoing would need: in the box, or what a cut left in the register after it.
    private async Task<HashSet<Guid>> StillHereAsync(Expression<Func<DoneRow, bool>> which, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var entered = register.Done.AsNoTracking().Where(d => d.Result == ReviewResults.Entered).Where(which);
        HashSet<Guid> found = [.. await entered.Where(d => d.PersonBefore != null || register.Drafts.Any(draft => draft.DepositId == d.DepositId)).Select(d => d.DepositId).ToListAsync(cancellationToken)];
        foreach (var some in (await box.ListAsync(cancellationToken)).Select(label => label.Id.Value).Chunk(AtOnce))
            found.UnionWith(await entered.Where(d => some.Contains(d.DepositId)).Select(d => d.DepositId).ToListAsync(cancellationToken));
        return found;
    }

    // The row of a form that this agent may undo; without one, why not.
    private static async Task<(DoneRow? Row, UndoResult Outcome)> FindAsync(RegisterContext register, DepositId id, string agent, CancellationToken cancellationToken)
    {
        var done = await register.Done.SingleOrDefaultAsync(d => d.DepositId == id.Value && d.Result == ReviewResults.Entered && d.Agent == agent, cancellationToken);
        if (done is null) return (null, UndoResult.NotThere);
        return await IsUsedAsync(register, done, cancellationToken) ? (null, UndoResult.InUse) : (done, UndoResult.Undone);
    }

    // Anything done with the person or the entry after the validation.
    private static async Task<bool> IsUsedAsync(RegisterContext register, DoneRow done, CancellationToken cancellationToken)
    {
        if (done.PersonId is not { } person)
            return await register.Alerts.AnyAsync(a => a.Id == done.DepositId && a.AcknowledgedOn != null, cancellationToken) || await register.AlertCalls.AnyAsync(c => c.AlertId == done.DepositId, cancellationToken);
        var entered = await register.Journal.Where(l => l.SubjectId == done.DepositId && l.Action == RegisterEntry.Validated).MaxAsync(l => (long?)l.Id, cancellationToken);
        return entered is null || await register.Journal.AnyAsync(l => (l.PersonId == person || l.SubjectId == done.DepositId) && l.Id > entered, cancellationToken)
            || await register.Introductions.AnyAsync(i => i.RequestId == done.DepositId || i.OfferId == done.DepositId, cancellationToken);
    }

    // The person whose key goes too: one whom this form alone made known.
    private async Task<PersonId?> TakeOutAsync(RegisterContext register, DoneRow done, CancellationToken cancellationToken)
    {
        var id = done.DepositId;
        register.Done.Remove(done);
        if (done.PersonId is not { } person)
        {
            await register.Alerts.Where(a => a.Id == id).ExecuteDeleteAsync(cancellationToken);
            return new PersonId(id);
        }

        if (person == store.Index.NewPerson(id).Value)
        {
            await register.Persons.Where(p => p.Id == person).ExecuteDeleteAsync(cancellationToken);
            return new PersonId(person);
        }

        await register.Requests.Where(r => r.Id == id).ExecuteDeleteAsync(cancellationToken);
        await register.Offers.Where(o => o.Id == id).ExecuteDeleteAsync(cancellationToken);
        await register.Pictures.Where(p => p.DepositId == id).ExecuteDeleteAsync(cancellationToken);
        await register.Changes.Where(c => c.DepositId == id).ExecuteDeleteAsync(cancellationToken);
        register.Journal.Add(store.Line(id, person, done.Agent, "form.undone"));
        if (done.PersonBefore is not null) await RestoreAsync(register, person, done.PersonBefore, cancellationToken);
        return null;
    }

    private async Task RestoreAsync(RegisterContext register, Guid person, byte[] before, CancellationToken cancellationToken)
    {
        using var cipher = await store.Keys.FindAsync(new PersonId(person), cancellationToken);
        if (cipher is null || await register.Persons.SingleOrDefaultAsync(p => p.Id == person, cancellationToken) is not { } row) return;
        row.Content = before;
        await new People(store).IndexAsync(register, row, cipher.OpenPerson(row), cipher, cancellationToken);
    }
}
