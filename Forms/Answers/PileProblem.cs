namespace Forms.Answers;

/// <summary>The codes of what a pile of paper can be wrong in, whether it came through a scanner or was shown to a camera; they stand in deposits and are worded where a person reads them.</summary>
public static class PileProblem
{
    /// <summary>This page of the copy has not come in yet.</summary>
    public const string PageMissing = "page-missing";

    /// <summary>This page was in the pile twice, with the same answers; one is kept.</summary>
    public const string PageTwice = "page-twice";

    /// <summary>Two papers of this serial with different answers were in the pile: a blank form was photocopied. Both are kept.</summary>
    public const string SerialPhotocopied = "serial-photocopied";

    /// <summary>This page of this serial came in before; whether with the same answers shows where deposits can be opened.</summary>
    public const string SerialSeenBefore = "serial-seen-before";

    /// <summary>Other pages of this serial came in before.</summary>
    public const string CompletesEarlierDeposit = "completes-earlier-deposit";

    /// <summary>What is to be said of the pages of one copy, given those of the same serial that came in before.</summary>
    /// <param name="expected">How many pages the copy has.</param>
    /// <param name="here">The numbers of the pages that come in now.</param>
    /// <param name="earlier">The numbers of those that came in before, in any order and number.</param>
    public static IEnumerable<DepositProblem> OfCopy(int expected, IReadOnlyCollection<int> here, IEnumerable<int> earlier)
    {
        var before = earlier.ToHashSet();
        foreach (var page in here.Where(before.Contains)) yield return new DepositProblem(SerialSeenBefore, page);
        if (before.Except(here).Any()) yield return new DepositProblem(CompletesEarlierDeposit, null);
        foreach (var page in Enumerable.Range(1, expected).Except(here).Except(before)) yield return new DepositProblem(PageMissing, page);
    }
}
