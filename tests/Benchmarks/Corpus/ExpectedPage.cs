using Testing.Paper;

namespace Benchmarks.Corpus;

/// <summary>What must come of one page of a corpus file.</summary>
/// <param name="Outcome">As <c>read --json</c> says it.</param>
/// <param name="Truth">What the page says; null when there is nothing to read.</param>
internal sealed record ExpectedPage(string Outcome, PageTruth? Truth)
{
    public static ExpectedPage Read(FilledPage page) => new("read", page.Truth);

    public static ExpectedPage None(string outcome) => new(outcome, null);
}
