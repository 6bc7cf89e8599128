using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Register.Rows;
using LocalStore.Statistics;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>The help requests and what becomes of them.</summary>
public sealed class Requests
{
    private readonly RegisterStore store;

    internal Requests(RegisterStore store) => this.store = store;

    /// <summary>One request, or null.</summary>
    public async Task<HelpRequest?> FindAsync(RequestId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var row = await register.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id.Value, cancellationToken);
        return row is null ? null : ToRequest(row);
    }

    /// <summary>Those of these that there are.</summary>
    public async Task<IReadOnlyDictionary<RequestId, HelpRequest>> FindAsync(IEnumerable<RequestId> ids, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var wanted = ids.Select(id => id.Value).Distinct().ToList();
        return (await register.Requests.AsNoTracking().Where(r => wanted.Contains(r.Id)).ToListAsync(cancellationToken)).Select(ToRequest).ToDictionary(request => request.Id);
    }

    /// <summary>The request with the reference the person was told, or null.</summary>
    public async Task<HelpRequest?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var row = await register.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Reference == reference, cancellationToken);
        return row is null ? null : ToRequest(row);
    }

    /// <summary>Those of these statuses, what is due first; with <paramref name="neighbourhood"/> or <paramref name="kind"/> only those.</summary>
    public async Task<IReadOnlyList<HelpRequest>> ListAsync(IReadOnlyList<RequestStatus> statuses, string? neighbourhood, string? kind, int skip, int take, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await InOrder(Filter(register, statuses, neighbourhood, kind)).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return [.. rows.Select(ToRequest)];
    }

    /// <summary>How many there are of these.</summary>
    public async Task<int> CountAsync(IReadOnlyList<RequestStatus> statuses, string? neighbourhood, string? kind, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        return await Filter(register, statuses, neighbourhood, kind).CountAsync(cancellationToken);
    }

    /// <summary>How many there are to come back to today or before.</summary>
    public async Task<int> CountDueAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        return await Due(register, today).CountAsync(cancellationToken);
    }

    /// <summary>Those to come back to today or before, the longest due first.</summary>
    public async Task<IReadOnlyList<HelpRequest>> DueAsync(DateOnly today, int take, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await InOrder(Due(register, today)).Take(take).ToListAsync(cancellationToken);
        return [.. rows.Select(ToRequest)];
    }

    /// <summary>Those of a person, the newest first.</summary>
    public async Task<IReadOnlyList<HelpRequest>> OfPersonAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await register.Requests.AsNoTracking().Where(r => r.PersonId == person.Value).OrderByDescending(r => r.ReceivedOn).ToListAsync(cancellationToken);
        return [.. rows.Select(ToRequest)];
    }

    /// <summary>The answers of the form that are not about the person, opened; null when the person was erased.</summary>
    public async Task<RoleAnswers?> AnswersAsync(RequestId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var row = await register.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id.Value, cancellationToken);
        if (row is null) return null;
        using var cipher = await store.Keys.FindAsync(new PersonId(row.PersonId), cancellationToken);
        return cipher?.OpenRequest(row);
    }

    /// <summary>Says when somebody must come back to it and who; false when there is no such request that runs.</summary>
    public Task<bool> ScheduleAsync(RequestId id, DateOnly recallOn, string owner, string agent, CancellationToken cancellationToken) => ChangeAsync(id, agent, "request.scheduled", row =>
    {
        if (row.Status == RequestStatus.Closed) return false;
        row.RecallOn = recallOn;
        row.Owner = owner;
        return true;
    }, cancellationToken);

    /// <summary>Ends it; false when it is closed already.</summary>
    public async Task<bool> CloseAsync(RequestId id, RequestOutcome outcome, string agent, CancellationToken cancellationToken)
    {
        var closed = await ChangeAsync(id, agent, "request.closed", row =>
        {
            if (row.Status == RequestStatus.Closed) return false;
            row.Status = RequestStatus.Closed;
            row.Outcome = outcome;
            row.ClosedOn = store.Today;
            return true;
        }, cancellationToken);
        if (closed) await store.Facts.EndAsync(id.Value, outcome == RequestOutcome.Done ? FactOutcome.Met : FactOutcome.NotMet, cancellationToken);
        return closed;
    }

    /// <summary>Opens a closed one again; false when it runs.</summary>
    public Task<bool> ReopenAsync(RequestId id, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var row = await register.Requests.SingleOrDefaultAsync(r => r.Id == id.Value && r.Status == RequestStatus.Closed, cancellationToken);
        if (row is null) return false;
        var introductions = await register.Introductions.Where(i => i.RequestId == row.Id).Select(i => i.Status).ToListAsync(cancellationToken);
        row.Status = IntroductionFlow.RequestStatusOf(introductions);
        row.Outcome = null;
        row.ClosedOn = null;
        row.RecallOn = store.Today;
        register.Journal.Add(store.Line(row.Id, row.PersonId, agent, "request.reopened"));
        return true;
    }, cancellationToken);

    /// <summary>Exact counts over what came in since a day.</summary>
    public async Task<RegisterFigures> FiguresAsync(DateOnly from, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        return await RegisterFigures.OfAsync(register, from, cancellationToken);
    }

    /// <summary>What was done with it, the newest first.</summary>
    public async Task<IReadOnlyList<JournalLine>> JournalAsync(RequestId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var introductions = register.Introductions.Where(i => i.RequestId == id.Value).Select(i => i.Id);
        var rows = await register.Journal.AsNoTracking().Where(l => l.SubjectId == id.Value || introductions.Contains(l.SubjectId)).OrderByDescending(l => l.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new JournalLine(row.AtUtc, row.Agent, row.Action))];
    }

    private Task<bool> ChangeAsync(RequestId id, string agent, string action, Func<RequestRow, bool> change, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var row = await register.Requests.SingleOrDefaultAsync(r => r.Id == id.Value, cancellationToken);
        if (row is null || !change(row)) return false;
        register.Journal.Add(store.Line(row.Id, row.PersonId, agent, action));
        return true;
    }, cancellationToken);

    private static IQueryable<RequestRow> InOrder(IQueryable<RequestRow> rows) => rows.OrderBy(r => r.RecallOn).ThenBy(r => r.ReceivedOn).ThenBy(r => r.Id);

    private static IQueryable<RequestRow> Due(RegisterContext register, DateOnly today) => register.Requests.AsNoTracking().Where(r => r.Status != RequestStatus.Closed && r.RecallOn <= today);

    private static IQueryable<RequestRow> Filter(RegisterContext register, IReadOnlyList<RequestStatus> statuses, string? neighbourhood, string? kind)
    {
        var rows = register.Requests.AsNoTracking();
        // Said as the index says it, which a list of all others is not.
        rows = HelpRequest.Running.All(statuses.Contains) && !statuses.Contains(RequestStatus.Closed) ? rows.Where(r => r.Status != RequestStatus.Closed) : rows.Where(r => statuses.Contains(r.Status));
        if (neighbourhood is not null) rows = rows.Where(r => r.Neighbourhood == neighbourhood);
        if (kind is not null) rows = rows.Where(r => ("," + r.Kinds + ",").Contains("," + kind + ","));
        return rows;
    }

    internal static HelpRequest ToRequest(RequestRow row) => new(
        new RequestId(row.Id), new PersonId(row.PersonId), row.Reference, row.Channel, row.ReceivedOn, row.Status, row.Outcome, row.RecallOn, row.Owner,
        CodeList.Split(row.Kinds), CodeList.Split(row.Slots), row.Frequency, row.Delay, row.Neighbourhood, row.SharesContact);
}
