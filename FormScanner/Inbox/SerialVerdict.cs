using Forms.Answers;

namespace FormScanner.Inbox;

/// <summary>What all deposits of one printed copy amount to, once they can be opened and compared.</summary>
/// <param name="Complete">Whether all its pages are there.</param>
/// <param name="Missing">The pages that never came.</param>
/// <param name="ScannedAgain">The pages that came more than once with the same answers: the same paper.</param>
/// <param name="OtherAnswers">The pages that came more than once with different answers: a photocopied form, or a reading that differs.</param>
internal sealed record SerialVerdict(bool Complete, IReadOnlyList<int> Missing, IReadOnlyList<int> ScannedAgain, IReadOnlyList<int> OtherAnswers)
{
    /// <param name="deposits">The deposits of one serial.</param>
    public static SerialVerdict Of(IReadOnlyList<Deposit> deposits)
    {
        var pages = deposits.SelectMany(deposit => deposit.Pages.Select(page => (page.Page, Deposit: deposit))).ToLookup(entry => entry.Page, entry => entry.Deposit);
        int[] missing = [.. Enumerable.Range(1, deposits.Max(deposit => deposit.PagesExpected)).Where(page => !pages.Contains(page))];
        var twice = pages.Where(page => page.Count() > 1).ToLookup(page => SameAnswers([.. page]), page => page.Key);
        return new SerialVerdict(missing.Length == 0, missing, [.. twice[true].Order()], [.. twice[false].Order()]);
    }

    public override string ToString() => string.Join("; ", Parts());

    // A deposit does not say on which page an answer stands, so all answers that two deposits share are compared:
    // where one page of two is filled in differently, both pages are named.
    private static bool SameAnswers(List<Deposit> deposits) =>
        deposits.Skip(1).All(other => AnswerComparison.SameWhereBoth(deposits[0].Answers, other.Answers));

    private IEnumerable<string> Parts()
    {
        yield return Complete ? "complete" : $"page {string.Join(", ", Missing)} missing";
        if (ScannedAgain.Count > 0) yield return $"page {string.Join(", ", ScannedAgain)} scanned again, same answers";
        if (OtherAnswers.Count > 0) yield return $"page {string.Join(", ", OtherAnswers)} with other answers: photocopied serial";
    }
}
