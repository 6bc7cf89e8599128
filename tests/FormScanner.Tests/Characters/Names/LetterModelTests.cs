using FormScanner.Characters.Names;

namespace FormScanner.Tests.Characters.Names;

[TestClass]
public sealed class LetterModelTests
{
    private static readonly LetterModel Model = new(["MARTIN", "MARIE", "MARC", "LE GOFF", "JEAN-PIERRE"]);

    [TestMethod]
    public void Letters_that_follow_each_other_in_the_list_are_likelier_than_others()
    {
        Assert.IsGreaterThan(Model.LogNext('M', 'Z'), Model.LogNext('M', 'A'));
        Assert.IsGreaterThan(Model.LogFirst('X'), Model.LogFirst('M'));
        Assert.IsGreaterThan(Model.LogLast('A'), Model.LogLast('E'));
    }

    [TestMethod]
    public void What_the_list_never_shows_is_rare_and_not_impossible() => Assert.IsGreaterThan(Math.Log(1e-3), Model.LogNext('Q', '\''));

    [TestMethod]
    public void Without_a_list_every_letter_is_as_likely_as_the_others()
    {
        var empty = new LetterModel([]);
        Assert.AreEqual(empty.LogFirst('A'), empty.LogNext('Z', '-'), 1e-12);
    }
}
