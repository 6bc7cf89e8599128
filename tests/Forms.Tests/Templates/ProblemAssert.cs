using Forms.Templates;

namespace Forms.Tests.Templates;

internal static class ProblemAssert
{
    public static void IsNamed(IReadOnlyList<TemplateProblem> problems, string file, string path, string rule, string value)
    {
        var said = problems.Any(problem => problem.File == file && problem.Path == path && problem.Value == value
            && problem.Rule.Contains(rule, StringComparison.Ordinal));
        Assert.IsTrue(said, $"Wanted {file}#{path}: …{rule}… (found: {value}), but was told:\n{string.Join('\n', problems)}");
    }

    /// <summary>Exactly one problem, and it is this one.</summary>
    public static void IsTheOnlyOne(IReadOnlyList<TemplateProblem> problems, string file, string path, string rule, string value)
    {
        IsNamed(problems, file, path, rule, value);
        Assert.HasCount(1, problems, string.Join('\n', problems));
    }
}
