using LocalStore.Keys;
using LocalStore.Register.Rows;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>
/// The mayor's register of people to call in an alert, for those the mayor named. Its entries have tables and keys of their own; nothing of it is
/// found by a search, counted in a statistic or sent anywhere.
/// </summary>
public sealed class AlertRegister
{
    private readonly RegisterStore store;
    private readonly Undoing undoing;

    internal AlertRegister(RegisterStore store, Undoing undoing) => (this.store, this.undoing) = (store, undoing);

    /// <summary>Everybody who is on it, by surname.</summary>
    public async Task<IReadOnlyList<AlertEntry>> ListAsync(CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await register.Alerts.AsNoTracking().Where(a => a.RemovedOn == null).ToListAsync(cancellationToken);
        var entries = await store.OpenAllAsync(rows, row => row.Id, Open, cancellationToken);
        return [.. entries.OrderBy(entry => entry.Answers.Text("person.lastName"), StringComparer.CurrentCulture).ThenBy(entry => entry.FullName, StringComparer.CurrentCulture)];
    }

    /// <summary>One entry, or null.</summary>
    public async Task<AlertEntry?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var row = await register.Alerts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.RemovedOn == null, cancellationToken);
        return row is null ? null : (await store.OpenAllAsync([row], found => found.Id, Open, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Notes that the acknowledgement went out; false when there is no such entry, or it went out before.</summary>
    public Task<bool> AcknowledgeAsync(Guid id, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var row = await register.Alerts.SingleOrDefaultAsync(a => a.Id == id && a.AcknowledgedOn == null && a.RemovedOn == null, cancellationToken);
        if (row is null) return false;
        (row.AcknowledgedOn, row.AcknowledgedBy) = (store.Today, agent);
        return true;
    }, cancellationToken);

    /// <summary>Takes somebody off, for good: the key first, then the entry and its calls. False when nobody was there.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await store.Keys.DestroyAsync(new PersonId(id), cancellationToken);
        await undoing.ForgetAsync(done => done.DepositId == id, cancellationToken);
        var removed = await store.WriteAsync(register => register.Alerts.Where(a => a.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken) > 0;
        await store.FlushAsync(cancellationToken);
        return removed;
    }

    /// <summary>The round of calls that runs, or null.</summary>
    public async Task<AlertCampaign?> RunningAsync(CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var row = await register.Campaigns.AsNoTracking().Where(c => c.EndedAtUtc == null).OrderByDescending(c => c.StartedAtUtc).FirstOrDefaultAsync(cancellationToken);
        if (row is null) return null;
        var calls = await register.AlertCalls.AsNoTracking().Where(c => c.Campaign == row.Id).OrderBy(c => c.AtUtc).ToListAsync(cancellationToken);
        Dictionary<Guid, (CallResult, DateTime, string)> last = [];
        foreach (var call in calls) last[call.AlertId] = (call.Result, call.AtUtc, call.Agent);
        return new AlertCampaign(row.Id, row.StartedAtUtc, last);
    }

    /// <summary>Begins a round of calls; false when one runs.</summary>
    public Task<bool> StartAsync(string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        if (await register.Campaigns.AnyAsync(c => c.EndedAtUtc == null, cancellationToken)) return false;
        register.Campaigns.Add(new CampaignRow { Id = Guid.NewGuid(), StartedAtUtc = store.NowUtc, StartedBy = agent });
        return true;
    }, cancellationToken);

    /// <summary>Ends the round that runs; false when none does.</summary>
    public Task<bool> EndAsync(CancellationToken cancellationToken) => store.WriteAsync(
        async register => await register.Campaigns.Where(c => c.EndedAtUtc == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAtUtc, store.NowUtc), cancellationToken) > 0, cancellationToken);

    /// <summary>Notes what came of a call; false when no round runs or nobody of that name is on the register.</summary>
    public Task<bool> CallAsync(Guid entry, CallResult result, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var campaign = await register.Campaigns.Where(c => c.EndedAtUtc == null).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);
        if (campaign is null || !await register.Alerts.AnyAsync(a => a.Id == entry && a.RemovedOn == null, cancellationToken)) return false;
        register.AlertCalls.Add(new AlertCallRow { Campaign = campaign.Value, AlertId = entry, AtUtc = store.NowUtc, Agent = agent, Result = result });
        return true;
    }, cancellationToken);

    private static AlertEntry Open(AlertRow row, PersonCipher cipher) => new(row.Id, row.Reference, row.ReceivedOn, row.AcknowledgedOn, cipher.OpenAlert(row));
}
