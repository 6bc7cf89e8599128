using Forms.Answers;
using Forms.Reading;
using FormScanner.Inbox;
using LocalStore.Deposits;
using Testing.Inbox;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class PileSorterTests
{
    private const string Serial = "K7Q2M9XA00";
    private static readonly Dictionary<string, IReadOnlyList<SerialPage>> Nothing = [];

    [TestMethod]
    public void Pages_are_joined_whatever_their_order_or_file()
    {
        var pile = PileSorter.Sort([
            .. File("first", FakePage.Of("0000000002", 2), FakePage.Of(Serial, 2)),
            .. File("second", FakePage.Of(Serial, 1), FakePage.Blank),
            .. File("third", FakePage.Of("0000000002", 1)),
        ], Nothing);
        Assert.HasCount(2, pile.Deposits);
        foreach (var deposit in pile.Deposits)
        {
            Assert.AreEqual("1 2", string.Join(' ', deposit.Pages.Select(page => page.Page)));
            Assert.AreEqual("name-1 remark-1 name-2 remark-2", string.Join(' ', deposit.Answers.Select(answer => answer.Question.Value)));
            Assert.IsEmpty(deposit.Problems);
        }

        Assert.AreEqual("read read read blank read", string.Join(' ', pile.Sources.Select(source => source.Outcome)));
    }

    [TestMethod]
    public void A_missing_page_is_named()
    {
        var deposit = PileSorter.Sort([.. File("only", FakePage.Of(Serial, 2))], Nothing).Deposits.Single();
        AssertProblems(deposit, "page-missing 1");
    }

    [TestMethod]
    public void The_same_paper_twice_in_the_pile_is_kept_once_and_named()
    {
        var pile = PileSorter.Sort([.. File("pile", FakePage.Of(Serial, 1), FakePage.Of(Serial, 2), FakePage.Of(Serial, 1))], Nothing);
        AssertProblems(pile.Deposits.Single(), "page-twice 1");
        Assert.AreEqual("read read page-twice", string.Join(' ', pile.Sources.Select(source => source.Outcome)));
        Assert.IsTrue(pile.Sources.All(source => source.Deposit == pile.Deposits[0].Id));
    }

    [TestMethod]
    public void A_photocopied_serial_with_other_answers_becomes_two_deposits()
    {
        var pile = PileSorter.Sort([
            .. File("pile", FakePage.Of(Serial, 1), FakePage.Of(Serial, 2), FakePage.Of(Serial, 1).SignedBy("DURAND"), FakePage.Of(Serial, 2)),
        ], Nothing);
        Assert.HasCount(2, pile.Deposits);
        foreach (var deposit in pile.Deposits) AssertProblems(deposit, "serial-photocopied");
        Assert.AreEqual("MARTIN DURAND", string.Join(' ', pile.Deposits.Select(deposit => deposit.Answers[0].Text)));
        Assert.IsTrue(pile.Deposits.All(deposit => deposit.Pages.Count == 2));
    }

    [TestMethod]
    public void A_page_that_came_before_is_named_and_so_is_one_that_completes_it()
    {
        var earlier = new Dictionary<string, IReadOnlyList<SerialPage>> { [Serial] = [new(DepositId.New(), 1, 2, default, InBox: false)] };
        AssertProblems(PileSorter.Sort([.. File("again", FakePage.Of(Serial, 1))], earlier).Deposits.Single(), "serial-seen-before 1", "page-missing 2");
        AssertProblems(PileSorter.Sort([.. File("rest", FakePage.Of(Serial, 2))], earlier).Deposits.Single(), "completes-earlier-deposit");
    }

    [TestMethod]
    public void What_the_reader_says_of_a_page_goes_with_the_deposit()
    {
        var pile = PileSorter.Sort([.. File("pile", FakePage.Of(Serial, 2).WithProblem("bad-mac"), FakePage.Of(Serial, 1))], Nothing);
        AssertProblems(pile.Deposits.Single(), "bad-mac 2");
    }

    [TestMethod]
    public void Whatever_the_pile_every_page_is_in_the_record_once_and_no_answer_is_lost()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var pages = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(8) switch
            {
                0 => FakePage.Blank,
                1 => FakePage.Foreign(),
                _ => FakePage.Of(FakePage.SerialOf(random.Next(2)), random.Next(1, 3)).SignedBy($"N{random.Next(3)}"),
            }).ToArray();
            var scanned = File("pile", pages).ToList();
            var pile = PileSorter.Sort(scanned, Nothing);

            CollectionAssert.AreEqual(Enumerable.Range(1, pages.Length).ToArray(), pile.Sources.Select(source => source.FilePage).ToArray());
            foreach (var (page, source) in pages.Zip(pile.Sources))
            {
                if (page.Serial is null) continue;
                var deposit = pile.Deposits.Single(deposit => deposit.Id == source.Deposit);
                Assert.AreEqual(page.Serial, deposit.Serial);
                Assert.IsTrue(deposit.Answers.Any(answer => answer.Question.Value == $"name-{page.Number}" && answer.Text == page.Name), $"round {round}");
            }
        }
    }

    private static void AssertProblems(Deposit deposit, params string[] expected) =>
        CollectionAssert.AreEqual(expected, deposit.Problems.Select(problem => $"{problem.Code} {problem.Page}".TrimEnd()).ToArray());

    private static IEnumerable<ScannedPage> File(string name, params FakePage[] pages)
    {
        var digest = FileDigest.Of(System.Text.Encoding.UTF8.GetBytes(name));
        return FakePage.File(pages).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new ScannedPage(digest, PageLine.TryParse(line)!.ToPage()!));
    }
}
