using System.Globalization;
using Forms.Answers;

namespace FormScanner.Inbox;

/// <summary>A deposit in a few lines, without what was answered unless that is asked for.</summary>
internal static class DepositSummary
{
    public static IEnumerable<string> Lines(Deposit deposit, bool withAnswers)
    {
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{deposit.Id}  {deposit.Form} {deposit.Version}  {deposit.Channel}  {deposit.Serial ?? "-"}  pages {string.Join(",", deposit.Pages.Select(page => page.Page))}/{deposit.PagesExpected}  pictures {deposit.Pages.Sum(page => page.Picture.Length)} bytes, {deposit.Pages.Sum(page => page.Crops.Count)} crops");
        yield return $"  {string.Join(", ", Enum.GetValues<Certainty>().Select(certainty => $"{deposit.Answers.Count(answer => answer.Certainty == certainty)} {certainty}"))}";
        if (deposit.Problems.Count > 0) yield return $"  {string.Join(", ", deposit.Problems.Select(problem => problem.Page is { } page ? $"{problem.Code} (page {page})" : problem.Code))}";
        if (!withAnswers) yield break;
        foreach (var answer in deposit.Answers)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"    {answer.Question} {answer.Certainty} {answer.Confidence:0.00}: {(answer.Text ?? string.Join(", ", answer.Values))}");
    }
}
