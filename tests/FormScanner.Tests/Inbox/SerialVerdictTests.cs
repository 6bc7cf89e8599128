using Forms.Answers;
using FormScanner.Inbox;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class SerialVerdictTests
{
    [TestMethod]
    public void Deposits_of_one_serial_are_complete_lacking_repeated_or_photocopied()
    {
        Assert.AreEqual("complete", Verdict(Deposit(1), Deposit(2)));
        Assert.AreEqual("page 2 missing; page 1 scanned again, same answers", Verdict(Deposit(1), Deposit(1)));
        Assert.AreEqual("page 2 missing; page 1 with other answers: photocopied serial", Verdict(Deposit(1), Deposit(1, "DURAND")));
    }

    private static string Verdict(params Deposit[] deposits) => SerialVerdict.Of(deposits).ToString();

    private static Deposit Deposit(int page, string name = "MARTIN") => new(
        DepositId.New(), new("help-request"), new(1), Channel.Paper, "K7Q2M9XA00", 2, [new DepositPage(page, [], new Dictionary<string, byte[]>())],
        [new Answer(new($"name-{page}"), [], name, Certainty.Sure, 1, [])], []);
}
