namespace Forms.Templates.Loading;

/// <summary>Gathers what is wrong, so that all of it can be told at once.</summary>
internal sealed class ProblemList
{
    private const int LongestValue = 80;

    private readonly List<TemplateProblem> problems = [];

    public IReadOnlyList<TemplateProblem> All => problems;

    public void Add(string file, string pointer, string rule, string value)
    {
        var oneLine = value.ReplaceLineEndings(" ");
        var problem = new TemplateProblem(
            file, pointer, rule, oneLine.Length <= LongestValue ? oneLine : oneLine[..(LongestValue - 1)] + "…");
        if (!problems.Contains(problem))
            problems.Add(problem);
    }
}
