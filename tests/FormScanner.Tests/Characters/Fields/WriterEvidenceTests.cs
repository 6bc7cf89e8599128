using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace FormScanner.Tests.Characters.Fields;

[TestClass]
public sealed class WriterEvidenceTests
{
    private static readonly float[] LikeOnes = [1, 0.1f, 0];
    private static readonly float[] LikeSevens = [0.1f, 1, 0];

    [TestMethod]
    public void A_doubtful_cell_moves_towards_the_character_it_resembles()
    {
        var doubtful = Odds.Cell(Odds.Digits, ('1', 0.5), ('7', 0.49));
        var weighed = Weigh(Settled('1', LikeOnes), Settled('7', LikeSevens), new WriterCell(doubtful, LikeSevens, null), new WriterCell(doubtful, LikeOnes, null));
        Assert.IsGreaterThan(0.9, weighed[2].Of('7'));
        Assert.IsGreaterThan(0.9, weighed[3].Of('1'));
    }

    [TestMethod]
    public void Likeness_never_overturns_more_than_its_cap()
    {
        var weighed = Weigh(Settled('1', LikeOnes), Settled('7', LikeSevens), new WriterCell(Odds.Cell(Odds.Digits, ('7', 0.98), ('1', 0.01)), LikeOnes, null));
        Assert.IsGreaterThan(weighed[2].Of('1'), weighed[2].Of('7'));
    }

    [TestMethod]
    public void Clear_cells_and_cells_without_examples_stay_as_they_are()
    {
        var clear = Odds.Cell(Odds.Digits, ('4', 0.995));
        var doubtful = Odds.Cell(Odds.Digits, ('4', 0.5), ('9', 0.49));
        var weighed = Weigh(Settled('4', LikeOnes), new WriterCell(clear, LikeSevens, null), new WriterCell(doubtful, LikeOnes, null), new WriterCell(CellOdds.Empty, [], null));
        Assert.AreSame(clear, weighed[1]);
        Assert.AreSame(doubtful, weighed[2]);
        Assert.IsTrue(weighed[3].IsEmpty);
    }

    [TestMethod]
    public void Letters_are_not_brought_into_a_row_of_digits()
    {
        var weighed = Weigh(Settled('0', LikeOnes), Settled('O', LikeSevens), new WriterCell(Odds.Cell(Odds.Digits, ('0', 0.6), ('6', 0.39)), LikeSevens, null));
        Assert.AreEqual(0, weighed[2].Of('O'));
        Assert.AreEqual(0.6, weighed[2].Of('0'), 1e-9);
    }

    [TestMethod]
    public void Every_weighed_cell_still_sums_to_one()
    {
        var random = new Random(11);
        WriterCell[] cells = [.. Enumerable.Range(0, 200).Select(_ => Random(random))];
        foreach (var odds in new WriterEvidence(WriterLimits.Default).Weigh(cells))
            Assert.AreEqual(1, CellOdds.Characters.Sum(odds.Of) + odds.NotACharacter, 1e-9);
    }

    [TestMethod]
    public void A_hand_whose_one_looks_like_a_seven_takes_the_sureness_from_its_sevens()
    {
        var looksLikeSeven = Odds.Cell(Odds.Digits, ('7', 0.995));
        var one = new WriterCell(looksLikeSeven, LikeSevens, '1');
        var weighed = Weigh(one, new WriterCell(looksLikeSeven, LikeSevens, null), Settled('7', LikeOnes), new WriterCell(looksLikeSeven, LikeOnes, null));
        Assert.IsLessThan(0.6, weighed[1].Of('7'));
        Assert.AreSame(looksLikeSeven, weighed[0], "the field has settled it");
        Assert.AreSame(looksLikeSeven, weighed[3], "it is closer to a settled seven");
    }

    [TestMethod]
    public void So_does_a_hand_whose_two_looks_like_a_one()
    {
        var looksLikeOne = Odds.Cell(Odds.Digits, ('1', 0.95), ('2', 0.04));
        var weighed = Weigh(new WriterCell(looksLikeOne, LikeOnes, '2'), new WriterCell(looksLikeOne, LikeOnes, null), Settled('1', LikeSevens));
        Assert.IsLessThan(0.6, weighed[1].Of('1'));
    }

    [TestMethod]
    public void Clear_cells_that_no_field_settles_are_examples_too()
    {
        var doubtful = Odds.Cell(Odds.Digits, ('5', 0.5), ('3', 0.49));
        WriterCell Clear(char character, float[] features) => new(Odds.Cell(Odds.Digits, (character, 0.995)), features, null);
        var weighed = Weigh(Clear('5', LikeOnes), Clear('3', LikeSevens), new WriterCell(doubtful, LikeSevens, null));
        Assert.IsGreaterThan(0.9, weighed[2].Of('3'));
    }

    [TestMethod]
    public void The_rules_settle_a_cell_and_never_the_cell_itself()
    {
        var date = Odds.Row("71051952", Odds.Digits).With(4, Odds.Cell(Odds.Digits, ('7', 0.9), ('1', 0.09))).With(0, Odds.Cell(Odds.Digits, ('1', 0.98)));
        var field = Rules.Decode(CellFormat.Date, "person.birthDate", date);
        Assert.AreEqual('1', Of(date[4], field.Cells[4]).Settled);
        var phone = Odds.Row("0612375678", Odds.Digits);
        var number = Rules.Decode(CellFormat.Phone, "person.phone", phone);
        Assert.IsNull(Of(phone[5], number.Cells[5]).Settled);
        Assert.AreEqual('0', Of(phone[0], number.Cells[0]).Settled);
    }

    private static WriterCell Of(CellOdds odds, IReadOnlyList<CharacterGuess> decoded) => WriterCell.Of(odds, LikeOnes, decoded, WriterLimits.Default);

    private static IReadOnlyList<CellOdds> Weigh(params WriterCell[] cells) => new WriterEvidence(WriterLimits.Default).Weigh(cells);

    private static WriterCell Settled(char character, float[] features) => new(Odds.Cell(CellOdds.Characters, (character, 0.99)), features, character);

    private static WriterCell Random(Random random)
    {
        var truth = CellOdds.Characters[random.Next(CellOdds.Characters.Length)];
        float[] features = [.. Enumerable.Range(0, 128).Select(_ => random.NextSingle())];
        return new WriterCell(Odds.Noisy(truth, CellOdds.Characters, 0.2, 0.999, random), features, random.Next(3) == 0 ? truth : null);
    }
}
