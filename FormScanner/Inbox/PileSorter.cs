using Forms.Answers;
using Forms.Reading;
using LocalStore.Deposits;

namespace FormScanner.Inbox;

/// <summary>
/// Joins the pages of each printed copy, whatever their order or file:
/// 1. pages of one serial, form, version and size belong together;
/// 2. the first of each page number makes the first paper, the second of each the second paper, and so on;
/// 3. a further paper that says on every page what the first one with that page says is the same paper scanned twice, and only named;
/// 4. one that says something else is a photocopy that somebody else filled in: it becomes a deposit of its own.
/// </summary>
internal static class PileSorter
{
    /// <param name="pages">All pages of the pile, in the order they were scanned.</param>
    /// <param name="earlier">For each serial, the pages that came in before.</param>
    public static Pile Sort(IReadOnlyList<ScannedPage> pages, IReadOnlyDictionary<string, IReadOnlyList<SerialPage>> earlier)
    {
        var deposits = new List<Deposit>();
        var places = new Dictionary<ScannedPage, (DepositId Deposit, string Outcome)>(ReferenceEqualityComparer.Instance);
        foreach (var copies in pages.Where(page => page.Page is ReadPage.Ours).GroupBy(page => Ours(page).Serial.Value))
        {
            var papers = copies.GroupBy(page => (Ours(page).Form, Ours(page).Version, Ours(page).Size)).SelectMany(Papers).ToList();
            foreach (var paper in papers)
            {
                var deposit = Deposit(paper, papers.Count > 1, earlier.GetValueOrDefault(copies.Key, []));
                deposits.Add(deposit);
                foreach (var page in paper.Pages) places[page] = (deposit.Id, "read");
                foreach (var page in paper.Again) places[page] = (deposit.Id, PileProblem.PageTwice);
            }
        }

        return new Pile(deposits, [.. pages.Select(page => places.TryGetValue(page, out var place)
            ? new SourcePage(page.File, page.Page.FilePage, place.Outcome, place.Deposit)
            : new SourcePage(page.File, page.Page.FilePage, page.Page.OutcomeWord, null))]);
    }

    private static List<Paper> Papers(IEnumerable<ScannedPage> pages)
    {
        var piles = new List<List<ScannedPage>>();
        foreach (var same in pages.GroupBy(page => Ours(page).Page))
            foreach (var (page, turn) in same.Select((page, turn) => (page, turn)))
            {
                if (turn == piles.Count) piles.Add([]);
                piles[turn].Add(page);
            }

        var papers = new List<Paper>();
        foreach (var pile in piles)
        {
            if (papers.Find(known => pile.TrueForAll(page => known.Says(page))) is { } twice) twice.Again.AddRange(pile);
            else papers.Add(new Paper(pile, []));
        }

        return papers;
    }

    private static Deposit Deposit(Paper paper, bool photocopied, IReadOnlyList<SerialPage> earlier)
    {
        var pages = paper.Pages.OrderBy(page => Ours(page).Page).ToList();
        var first = Ours(pages[0]);
        var here = pages.ConvertAll(page => Ours(page).Page);
        var problems = new List<DepositProblem>();
        if (photocopied) problems.Add(new(PileProblem.SerialPhotocopied, null));
        problems.AddRange(PileProblem.OfCopy(first.Pages, here, earlier.Select(page => page.Page)));
        problems.AddRange(paper.Again.Select(page => Ours(page).Page).Distinct().Order().Select(page => new DepositProblem(PileProblem.PageTwice, page)));
        problems.AddRange(pages.SelectMany(page => Ours(page).Problems.Select(problem => new DepositProblem(problem, Ours(page).Page))));
        return new Deposit(
            DepositId.New(), first.Form, first.Version, Channel.Paper, first.Serial.Value, first.Pages,
            [.. pages.Select(page => new DepositPage(Ours(page).Page, page.Page.Picture ?? [], Ours(page).Crops))],
            [.. pages.SelectMany(page => Ours(page).Answers)], problems);
    }

    private static ReadPage.Ours Ours(ScannedPage page) => (ReadPage.Ours)page.Page;

    private sealed record Paper(List<ScannedPage> Pages, List<ScannedPage> Again)
    {
        public bool Says(ScannedPage page) => Pages.Exists(own =>
            Ours(own).Page == Ours(page).Page && AnswerComparison.Same(Ours(own).Answers, Ours(page).Answers));
    }
}
