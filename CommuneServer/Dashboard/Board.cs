namespace CommuneServer.Dashboard;

/// <summary>Needs beside offers.</summary>
public sealed record Pair(string Code, long Requests, long Offers)
{
    /// <summary>How many needs there are above the offers; negative when there are more offers.</summary>
    public long Gap => Requests - Offers;
}

/// <summary>The figures of a commune as its pages show them: sums of sums, nothing else.</summary>
public sealed class Board
{
    private const int Quarters = 8;
    private const int Year = 4;

    private readonly IReadOnlyList<CellSum> sums;

    public Board(IReadOnlyList<CellSum> sums)
    {
        this.sums = sums;
        var known = sums.Select(sum => sum.Quarter).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        Shown = [.. known.TakeLast(Quarters)];
        LastYear = [.. known.TakeLast(Year)];
    }

    /// <summary>The quarters that there are figures of, two years at most, the oldest first; such as <c>2026-Q3</c>.</summary>
    public IReadOnlyList<string> Shown { get; }

    /// <summary>The last four of them.</summary>
    public IReadOnlyList<string> LastYear { get; }

    public bool IsEmpty => sums.Count == 0;

    /// <summary>By quarter, the oldest first.</summary>
    public IReadOnlyList<Pair> Trend => [.. Shown.Select(quarter => PairOf(quarter, sum => sum.Quarter == quarter))];

    /// <summary>By category in the last year, the widest gap first.</summary>
    public IReadOnlyList<Pair> Categories => By(sum => IsOfLastYear(sum) ? sum.Category : null);

    /// <summary>What of the last year could be told by its coarse category only.</summary>
    public IReadOnlyList<Pair> CoarseCategories => By(sum => IsOfLastYear(sum) ? sum.CoarseCategory : null);

    /// <summary>By sector in the last year.</summary>
    public IReadOnlyList<Pair> Sectors => By(sum => IsOfLastYear(sum) ? sum.Sector : null);

    /// <summary>By outcome in the last year, where the policy of the commune tells it.</summary>
    public IReadOnlyList<Pair> Outcomes => By(sum => IsOfLastYear(sum) ? sum.Outcome : null);

    /// <summary>By semester, what could not be told more finely.</summary>
    public IReadOnlyList<Pair> Semesters => [.. By(sum => sum.Semester).OrderBy(pair => pair.Code, StringComparer.Ordinal)];

    /// <summary>What of the last year does not tell its sector.</summary>
    public Pair WithoutSector => PairOf("", sum => sum.Sector is null && IsOfLastYear(sum));

    /// <summary>Needs and offers of a sector in a quarter.</summary>
    public Pair Of(string sector, string quarter) => PairOf(sector, sum => sum.Sector == sector && sum.Quarter == quarter);

    private bool IsOfLastYear(CellSum sum) => sum.Quarter is not null && LastYear.Contains(sum.Quarter);

    private List<Pair> By(Func<CellSum, string?> code) =>
    [
        .. sums.Select(code).OfType<string>().Distinct().Select(one => PairOf(one, sum => code(sum) == one)).OrderByDescending(pair => pair.Gap).ThenBy(pair => pair.Code, StringComparer.Ordinal),
    ];

    private Pair PairOf(string code, Func<CellSum, bool> of) => new(code, Sum(of, request: true), Sum(of, request: false));

    private long Sum(Func<CellSum, bool> of, bool request) => sums.Where(sum => sum.IsRequest == request && of(sum)).Sum(sum => sum.N);
}
