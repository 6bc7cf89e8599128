using System.Security.Cryptography;
using Forms.Answers;
using LocalStore.Deposits;
using LocalStore.Register.Rows;
using LocalStore.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>A deposit that bears the serial of another, and which pages it brings.</summary>
/// <param name="Label">What stands in clear on it.</param>
/// <param name="Pages">The numbers of its pages.</param>
public sealed record SameCopy(SealedDeposit Label, IReadOnlyList<int> Pages);

/// <summary>A deposit that was set aside, by whom and when.</summary>
public sealed record AsideDeposit(SealedDeposit Label, DateTime AtUtc, string Agent);

/// <summary>
/// What happens to sheets of paper on their way: pages of one copy that were scanned on different days are joined, a paper that was set aside is found
/// again. The scanner cannot do the first: it does not open what it stored.
/// </summary>
public sealed class Copies
{
    private readonly RegisterStore store;
    private readonly Reviews reviews;
    private readonly DepositBoxReader box;
    private readonly DepositBoxWriter desk;
    private readonly Opener opener;

    internal Copies(RegisterStore store, Reviews reviews, DepositBoxReader box, DepositBoxWriter desk, Opener opener) =>
        (this.store, this.reviews, this.box, this.desk, this.opener) = (store, reviews, box, desk, opener);

    /// <summary>The other deposits that wait and bear the serial of this one, the oldest first; none where there is no serial.</summary>
    public async Task<IReadOnlyList<SameCopy>> OfAsync(SealedDeposit deposit, CancellationToken cancellationToken)
    {
        if (deposit.Serial is null) return [];
        List<SameCopy> found = [];
        foreach (var waiting in await reviews.WaitingAsync(cancellationToken))
            if (waiting.Label.Id != deposit.Id && waiting.Label.Serial == deposit.Serial && await reviews.OpenAsync(waiting.Label.Id, cancellationToken) is { } other)
                found.Add(new SameCopy(waiting.Label, [.. other.Deposit.Pages.Select(page => page.Page)]));
        return found;
    }

    /// <summary>
    /// Makes one deposit of two that hold different pages of one copy, with what agents did so far with either. Its name comes from theirs, so that a call
    /// after a crash ends what was begun. Null when they are not two halves of one copy, or one of them waits no more.
    /// </summary>
    public async Task<DepositId?> JoinAsync(DepositId first, DepositId second, string agent, CancellationToken cancellationToken)
    {
        var joined = NameOf(first, second);
        if (await reviews.OpenAsync(first, cancellationToken) is not { } one || await reviews.OpenAsync(second, cancellationToken) is not { } other)
            return await box.OpenAsync(joined, opener, cancellationToken) is null ? null : joined;
        if (!AreHalves(one.Deposit, other.Deposit)) return null;
        if (await desk.PutAsync([Join(joined, one.Deposit, other.Deposit)], [], cancellationToken) is not (PutOutcome.Stored or PutOutcome.AlreadyStored)) return null;
        var draft = new ReviewDraft(one.Draft.Fields.Concat(other.Draft.Fields).DistinctBy(field => field.Key).ToDictionary(), one.Draft.Note ?? other.Draft.Note) { Zones = [.. one.Draft.Zones, .. other.Draft.Zones] };
        await reviews.SaveDraftAsync(joined, draft, ReviewState.Begun, agent, cancellationToken);
        await store.WriteAsync(
            async register =>
            {
                foreach (var half in (Guid[])[first.Value, second.Value])
                    if (!await register.Done.AnyAsync(d => d.DepositId == half, cancellationToken))
                        register.Done.Add(new DoneRow { DepositId = half, AtUtc = store.NowUtc, Agent = agent, Result = ReviewResults.Joined });
                await register.Drafts.Where(d => d.DepositId == first.Value || d.DepositId == second.Value).ExecuteDeleteAsync(cancellationToken);
                return true;
            },
            cancellationToken);
        foreach (var half in (DepositId[])[first, second]) await box.RemoveAsync(half, cancellationToken);
        return joined;
    }

    /// <summary>What was set aside and is still there, the newest first.</summary>
    public async Task<IReadOnlyList<AsideDeposit>> SetAsideAsync(CancellationToken cancellationToken)
    {
        var labels = (await box.ListAsync(cancellationToken)).ToDictionary(label => label.Id.Value);
        await using var register = store.Open();
        var rows = await register.Done.AsNoTracking().Where(d => d.Result == ReviewResults.SetAside).OrderByDescending(d => d.AtUtc).ToListAsync(cancellationToken);
        return [.. rows.Where(row => labels.ContainsKey(row.DepositId)).Select(row => new AsideDeposit(labels[row.DepositId], row.AtUtc, row.Agent))];
    }

    /// <summary>Whether two deposits are different pages of one copy.</summary>
    public static bool AreHalves(Deposit one, Deposit other) =>
        one.Serial is not null && one.Serial == other.Serial && one.Form == other.Form && one.Version == other.Version && !one.Pages.Select(page => page.Page).Intersect(other.Pages.Select(page => page.Page)).Any();

    private static Deposit Join(DepositId id, Deposit one, Deposit other)
    {
        var pages = one.Pages.Concat(other.Pages).OrderBy(page => page.Page).ToList();
        var here = pages.Select(page => page.Page).ToHashSet();
        return one with
        {
            Id = id,
            PagesExpected = Math.Max(one.PagesExpected, other.PagesExpected),
            Pages = pages,
            Answers = [.. one.Answers.Concat(other.Answers).DistinctBy(answer => answer.Question)],
            Problems = [.. one.Problems.Concat(other.Problems).Distinct().Where(problem => problem.Code != PileProblem.CompletesEarlierDeposit && !(problem.Code == PileProblem.PageMissing && problem.Page is { } page && here.Contains(page)))],
        };
    }

    private static DepositId NameOf(DepositId first, DepositId second)
    {
        var names = new[] { first.Value, second.Value }.Order().SelectMany(name => name.ToByteArray()).ToArray();
        return new DepositId(new Guid(SHA256.HashData(names).AsSpan(0, 16)));
    }
}
