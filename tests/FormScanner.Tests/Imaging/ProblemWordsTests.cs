using FormScanner.Imaging;

namespace FormScanner.Tests.Imaging;

[TestClass]
public sealed class ProblemWordsTests
{
    [TestMethod]
    public void Every_problem_tells_the_clerk_what_to_do_next()
    {
        ReadProblem[] all =
        [
            ReadProblem.EmptyFile("f"), ReadProblem.NotFound("f"), ReadProblem.NoAccess("f", "why"), ReadProblem.NotAFile("f", "a link"),
            ReadProblem.UnknownKind("f"), ReadProblem.TooLarge("f", 1, 2), ReadProblem.TooManyPages("f", 1, 2),
            ReadProblem.TooManyPixels("f", 1, 1, 2, 2), ReadProblem.SideTooLong("f", 1, 1, 2, 2),
            ReadProblem.TooSlow("f", 1, TimeSpan.FromSeconds(1)), ReadProblem.Truncated("f", 1), ReadProblem.NotReached("f", 1),
            ReadProblem.Encrypted("f"),
        ];
        var damaged = ProblemWords.French(ReadProblem.Damaged("f", 1, "why").Code);

        foreach (var problem in all)
        {
            Assert.AreNotEqual(damaged, ProblemWords.French(problem.Code), problem.Code);
        }
    }
}
