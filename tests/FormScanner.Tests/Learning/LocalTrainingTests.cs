using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Learning;

namespace FormScanner.Tests.Learning;

[TestClass]
public sealed class LocalTrainingTests
{
    [TestMethod]
    public void Known_cells_are_counted_to_the_cell()
    {
        JudgedCell[] cells =
        [
            .. Enumerable.Repeat(MadeCells.Of('7', 0.99, '1', '7'), 5),
            .. Enumerable.Repeat(MadeCells.Of('7', 0.99, '1', '1'), 2),
            .. Enumerable.Repeat(MadeCells.Of('7', 0.8, '1', '7'), 3),
            MadeCells.Spoilt(0.999, '4', null),
            MadeCells.Spoilt(0.2, '4', null),
            MadeCells.Spoilt(0.01, '4', null),
            MadeCells.Of('A', 0.999, 'R', 'A', Alphabet.Capitals),
        ];

        var training = LocalTraining.Of(cells, readByOthers: 4);

        var (alphabet, digits) = training.Tallies[0];
        // Right are the five, the three, and the struck-out cell that was left unread; sure the five, the two, and a struck-out one.
        Assert.AreEqual((Alphabet.Digits, 13, 9, 8, 3), (alphabet, digits.Cells, digits.Right, digits.Sure, digits.WrongSure));
        var loss = -(5 * Math.Log(Shipped(0.99)) + 2 * Math.Log(Shipped(0.01)) + 3 * Math.Log(Shipped(0.8)) + Math.Log(ShippedSpoilt(0.999)) + Math.Log(ShippedSpoilt(0.2)) + Math.Log(ShippedSpoilt(0.01)));
        Assert.AreEqual(loss, digits.LogLoss, 0.001);
        Assert.AreEqual((Alphabet.Capitals, 1, 1, 1, 0), (training.Tallies[1].Alphabet, training.Tallies[1].Tally.Cells, training.Tallies[1].Tally.Right, training.Tallies[1].Tally.Sure, training.Tallies[1].Tally.WrongSure));
        var words = string.Join('\n', TrainingWords.Lines(training));
        Assert.Contains("14 cases gardées", words);
        Assert.Contains("4 ont été lues par un autre réseau", words);
        Assert.Contains("3 (37,5 %)", words);
        Assert.Contains("Chiffres : il faut au moins 500 cellules pour conclure, il y en a 13.", words);
        Assert.Contains("Lettres : il faut au moins 500 cellules pour conclure, il y en a 1.", words);
        Assert.IsNull(training.Proposal);
    }

    /// <summary>The same for being no character, which weighs less than in training.</summary>
    private static double ShippedSpoilt(double share) =>
        CharacterLimits.SpoiltWeight * Shipped(share) / (CharacterLimits.SpoiltWeight * Shipped(share) + 1 - Shipped(share));

    /// <summary>A share of two at the temperature that is shipped.</summary>
    private static double Shipped(double share)
    {
        var power = 1 / CharacterLimits.Default.DigitsTemperature;
        return Math.Pow(share, power) / (Math.Pow(share, power) + Math.Pow(1 - share, power));
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(1.6)]
    [DataRow(2.2)]
    public void The_temperature_at_which_made_cells_are_honest_is_found(double honestAt) =>
        Assert.AreEqual(honestAt, LocalFit.Temperature(MadeCells.Boasting(3000, honestAt, seed: 11)), 0.12 * honestAt);

    [TestMethod]
    public void The_sure_limit_lets_one_wrong_in_five_hundred_pass_and_no_more()
    {
        JudgedCell[] cells =
        [
            .. Enumerable.Repeat(MadeCells.Of('7', 0.99, '1', '7'), 600), MadeCells.Of('7', 0.98, '1', '1'), .. Enumerable.Repeat(MadeCells.Of('7', 0.97, '1', '7'), 100),
            MadeCells.Of('7', 0.96, '1', '1'), .. Enumerable.Repeat(MadeCells.Of('7', 0.9, '1', '7'), 200),
        ];

        Assert.AreEqual(0.97, LocalFit.SureFrom(cells, 1)!.Value, 1e-4);
        Assert.IsNull(LocalFit.SureFrom([MadeCells.Of('7', 0.99, '1', '1')], 1));
        Assert.IsNull(LocalFit.SureFrom([], 1));
    }

    [TestMethod]
    public void A_boasting_network_is_worth_calibrating_and_an_honest_one_is_left_alone()
    {
        var honestAt = CharacterLimits.Default.DigitsTemperature + 0.5;
        var boasting = LocalTraining.Of(MadeCells.Boasting(2000, honestAt, seed: 5), 0);
        var honest = LocalTraining.Of(MadeCells.Boasting(2000, CharacterLimits.Default.DigitsTemperature, seed: 5), 0);

        Assert.IsLessThan(boasting.Digits.Shipped.LogLoss, boasting.Digits.Local.LogLoss);
        Assert.IsLessThan(boasting.Digits.Shipped.WrongSure, boasting.Digits.Local.WrongSure);
        Assert.AreEqual(2000, boasting.Digits.LocalAndSure.Cells);
        Assert.IsTrue(boasting.Digits.IsWorthwhile);
        Assert.AreEqual((CharacterNet.Model, 2000, CharacterLimits.Default.LettersTemperature), (boasting.Proposal!.Model, boasting.Proposal.Cells, boasting.Proposal.LettersTemperature));
        Assert.AreEqual(honestAt, boasting.Proposal.DigitsTemperature, 0.25);
        Assert.Contains("un réglage local en vaut la peine", string.Join('\n', TrainingWords.Lines(boasting)));
        Assert.IsNull(honest.Proposal);
        Assert.Contains("rien de certain ; gardez celui qui est livré", string.Join('\n', TrainingWords.Lines(honest)));
    }

    [TestMethod]
    public void The_order_of_the_cells_changes_nothing()
    {
        var cells = MadeCells.Boasting(600, 1.5, seed: 8);
        CollectionAssert.AreEqual(
            TrainingWords.Lines(LocalTraining.Of(cells, 0)).ToArray(), TrainingWords.Lines(LocalTraining.Of([.. cells.Reverse()], 0)).ToArray());
    }
}
