using FormScanner.Characters.Names;

namespace FormScanner.Tests.Characters;

[TestClass]
public sealed class LetterModelTests
{
    private const string Nexts = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-' ";

    [TestMethod]
    [DataRow('Q')]
    [DataRow('A')]
    [DataRow(LetterModel.Edge)]
    public void What_may_follow_a_character_sums_to_one(char previous) =>
        Assert.AreEqual(1, Nexts.Append(LetterModel.Edge).Sum(next => Math.Exp(LetterModel.Surnames.LogOf(previous, next))), 1e-9);

    [TestMethod]
    public void U_follows_Q_more_often_than_any_other() =>
        Assert.AreEqual('U', Nexts.MaxBy(next => LetterModel.Surnames.LogOf('Q', next)));

    [TestMethod]
    public void A_pair_that_no_name_has_is_unlikely_but_possible()
    {
        var log = LetterModel.FirstNames.LogOf('Q', 'X');

        Assert.IsTrue(double.IsFinite(log));
        Assert.IsLessThan(LetterModel.FirstNames.LogOf('Q', 'U'), log);
    }

    [TestMethod]
    [DataRow("SAUBESTRE", "SAUBFSTRE")]
    [DataRow("BOURDILLE", "BQURDILLE")]
    [DataRow("CHAMPARNAUD", "CHAMPARNAVD")]
    public void A_name_that_is_not_in_the_list_is_likelier_than_its_misreading(string name, string misreading) =>
        Assert.IsGreaterThan(LogOf(misreading), LogOf(name));

    [TestMethod]
    public void A_character_that_no_name_has_is_refused() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => LetterModel.Surnames.LogOf('A', '7'));

    private static double LogOf(string written) =>
        written.Prepend(LetterModel.Edge).Zip(written.Append(LetterModel.Edge), LetterModel.Surnames.LogOf).Sum();
}
