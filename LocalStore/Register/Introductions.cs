using LocalStore.Register.Rows;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>Puts a volunteer and a resident in touch, step by step, and says who must be called back.</summary>
public sealed class Introductions
{
    private readonly RegisterStore store;

    internal Introductions(RegisterStore store) => this.store = store;

    /// <summary>Those of a request, the newest first.</summary>
    public Task<IReadOnlyList<Introduction>> OfRequestAsync(RequestId request, CancellationToken cancellationToken) => QueryAsync(rows => rows.Where(i => i.RequestId == request.Value), cancellationToken);

    /// <summary>Those of a volunteer, the newest first.</summary>
    public Task<IReadOnlyList<Introduction>> OfVolunteerAsync(OfferId offer, CancellationToken cancellationToken) => QueryAsync(rows => rows.Where(i => i.OfferId == offer.Value), cancellationToken);

    /// <summary>Those to come back to today or before, the longest due first.</summary>
    public async Task<IReadOnlyList<Introduction>> DueAsync(DateOnly today, CancellationToken cancellationToken) =>
        [.. (await QueryAsync(rows => rows.Where(i => i.DueOn != null && i.DueOn <= today), cancellationToken)).OrderBy(introduction => introduction.DueOn)];

    /// <summary>One introduction, or null.</summary>
    public async Task<Introduction?> FindAsync(IntroductionId id, CancellationToken cancellationToken) =>
        (await QueryAsync(rows => rows.Where(i => i.Id == id.Value), cancellationToken)).SingleOrDefault();

    /// <summary>Notes that a volunteer is asked for a request. Null when one of the two is gone, the request is closed, or these two were brought together for it before.</summary>
    public Task<IntroductionId?> ProposeAsync(RequestId request, OfferId offer, string agent, CancellationToken cancellationToken) => store.WriteAsync<IntroductionId?>(async register =>
    {
        var asked = await register.Requests.SingleOrDefaultAsync(r => r.Id == request.Value && r.Status != RequestStatus.Closed, cancellationToken);
        var volunteer = await register.Offers.SingleOrDefaultAsync(o => o.Id == offer.Value && o.Status == VolunteerStatus.Active, cancellationToken);
        if (asked is null || volunteer is null || await register.Introductions.AnyAsync(i => i.RequestId == request.Value && i.OfferId == offer.Value, cancellationToken)) return null;
        var row = new IntroductionRow
        {
            Id = Guid.NewGuid(),
            RequestId = asked.Id,
            OfferId = volunteer.Id,
            Status = IntroductionStatus.Proposed,
            ProposedOn = store.Today,
            LastStepOn = store.Today,
            DueOn = IntroductionFlow.DueAfter(IntroductionStatus.Proposed, lasting: false, store.Today),
        };
        register.Introductions.Add(row);
        volunteer.LastAskedOn = store.Today;
        await FollowAsync(register, asked, row, cancellationToken);
        register.Journal.Add(store.Line(row.Id, asked.PersonId, agent, "introduction.Proposed"));
        return new IntroductionId(row.Id);
    }, cancellationToken);

    /// <summary>Notes a step. False when it may not follow where the introduction stands, as when the contact details would go out before both said yes.</summary>
    /// <param name="id">The introduction.</param>
    /// <param name="step">What happened.</param>
    /// <param name="face">What the resident said at the end, 1 to 3; only with the closing step.</param>
    /// <param name="agent">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait for another process.</param>
    public Task<bool> StepAsync(IntroductionId id, IntroductionStep step, int? face, string agent, CancellationToken cancellationToken) => store.WriteAsync(async register =>
    {
        var row = await register.Introductions.SingleOrDefaultAsync(i => i.Id == id.Value, cancellationToken);
        if (row is null || IntroductionFlow.After(row.Status, step) is not { } next) return false;
        var request = await register.Requests.SingleAsync(r => r.Id == row.RequestId, cancellationToken);
        row.Status = next;
        row.LastStepOn = store.Today;
        row.DueOn = IntroductionFlow.DueAfter(next, request.Frequency is not (null or "once"), store.Today);
        if (step == IntroductionStep.ContactGiven) (row.SharedOn, row.SharedBy) = (store.Today, agent);
        if (step == IntroductionStep.Close && face is >= 1 and <= 3) row.Face = face;
        await FollowAsync(register, request, row, cancellationToken);
        await register.Persons.Where(p => p.Id == request.PersonId || register.Offers.Any(o => o.Id == row.OfferId && o.PersonId == p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LastContactOn, store.Today), cancellationToken);
        register.Journal.Add(store.Line(row.Id, request.PersonId, agent, $"introduction.{step}"));
        return true;
    }, cancellationToken);

    private async Task FollowAsync(RegisterContext register, RequestRow request, IntroductionRow changed, CancellationToken cancellationToken)
    {
        if (request.Status == RequestStatus.Closed) return;
        var others = await register.Introductions.Where(i => i.RequestId == request.Id && i.Id != changed.Id).Select(i => i.Status).ToListAsync(cancellationToken);
        request.Status = IntroductionFlow.RequestStatusOf(others.Append(changed.Status));
        // Nobody is asked any more, or the help has ended: somebody must look at the request again today.
        if (!IntroductionFlow.IsRunning(changed.Status) && !others.Exists(IntroductionFlow.IsRunning)) request.RecallOn = store.Today;
        else if (changed.DueOn is { } due) request.RecallOn = due;
    }

    private async Task<IReadOnlyList<Introduction>> QueryAsync(Func<IQueryable<IntroductionRow>, IQueryable<IntroductionRow>> which, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        var rows = await which(register.Introductions.AsNoTracking()).OrderByDescending(i => i.ProposedOn).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Introduction(
            new IntroductionId(row.Id), new RequestId(row.RequestId), new OfferId(row.OfferId), row.Status, row.ProposedOn, row.LastStepOn, row.SharedOn, row.SharedBy, row.DueOn, row.Face))];
    }
}
