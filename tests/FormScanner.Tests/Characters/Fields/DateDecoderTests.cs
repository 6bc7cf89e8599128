using System.Globalization;
using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace FormScanner.Tests.Characters.Fields;

[TestClass]
public sealed class DateDecoderTests
{
    [TestMethod]
    public void Noisy_odds_around_a_valid_date_always_give_a_valid_date()
    {
        var random = new Random(20250301);
        for (var time = 0; time < 300; time++)
        {
            var date = new DateOnly(1900, 1, 1).AddDays(random.Next(46000));
            var field = Birth([.. date.ToString("ddMMyyyy", CultureInfo.InvariantCulture).Select(digit => Odds.Noisy(digit, Odds.Digits, 0.1, 0.9, random))]);
            Assert.IsTrue(IsDate(field.Text), field.Text);
            Assert.AreEqual(1, field.Cells.Max(cell => cell.Sum(guess => guess.Confidence)), 0.2);
        }
    }

    [TestMethod]
    public void Most_dates_with_mild_noise_are_read_right_and_more_of_them_than_cell_by_cell()
    {
        var random = new Random(7);
        var (right, rightByCells) = (0, 0);
        for (var time = 0; time < 300; time++)
        {
            var text = new DateOnly(1930, 1, 1).AddDays(random.Next(35000)).ToString("ddMMyyyy", CultureInfo.InvariantCulture);
            CellOdds[] cells = [.. text.Select(digit => Odds.Noisy(digit, Odds.Digits, 0.3, 0.95, random))];
            if (Birth(cells).Text == text) right++;
            if (string.Concat(cells.Select(cell => cell.Best(1)[0].Character)) == text) rightByCells++;
        }

        Assert.IsGreaterThan(rightByCells + 20, right);
    }

    [TestMethod]
    public void The_twenty_ninth_of_February_of_a_common_year_gives_way_to_a_date_that_exists()
    {
        var cells = Odds.Row("29022023", Odds.Digits, clear: 0.99).With(7, Odds.Cell(Odds.Digits, ('3', 0.6), ('4', 0.39)));
        var field = Birth(cells);
        Assert.AreEqual("29022024", field.Text);
        Assert.IsTrue(field.Corrected);
    }

    [TestMethod]
    public void The_twenty_ninth_of_February_of_a_leap_year_is_read()
    {
        var field = Birth(Odds.Row("29021948", Odds.Digits));
        Assert.AreEqual("29021948", field.Text);
        Assert.IsFalse(field.Corrected);
        Assert.IsGreaterThan(0.95, field.Probability);
    }

    [TestMethod]
    public void A_one_with_the_shape_of_a_seven_is_settled_where_only_a_one_makes_a_date()
    {
        var field = Birth(Odds.Row("71051952", Odds.Digits).With(0, Odds.Cell(Odds.Digits, ('7', 0.9), ('1', 0.09))).With(4, Odds.Cell(Odds.Digits, ('7', 0.9), ('1', 0.09))));
        Assert.AreEqual("11051952", field.Text);
        Assert.IsTrue(field.Corrected);
        Assert.AreEqual('1', field.Cells[4][0].Character);
        Assert.IsGreaterThan(0.99, field.Cells[4][0].Confidence);
    }

    [TestMethod]
    public void The_role_says_which_years_may_be()
    {
        var cells = Odds.Row("12032025", Odds.Digits).With(4, Odds.Cell(Odds.Digits, ('1', 0.5), ('2', 0.49))).With(5, Odds.Cell(Odds.Digits, ('9', 0.5), ('0', 0.49)));
        Assert.AreEqual("12032025", Rules.Decode(CellFormat.Date, "signature.date", cells).Text);
        Assert.AreEqual("12031925", Birth(cells).Text);
    }

    [TestMethod]
    public void Six_digits_are_kept_as_written_with_little_trust()
    {
        var field = Birth(Odds.Row("030549", Odds.Digits, length: 8));
        Assert.AreEqual("030549", field.Text);
        Assert.IsFalse(field.Corrected);
        Assert.IsLessThan(0.6, field.Probability);
        Assert.IsEmpty(field.Cells[7]);
    }

    [TestMethod]
    public void A_year_that_cannot_be_gives_way()
    {
        var field = Rules.Decode(CellFormat.Year, "person.birthYear", Odds.Row("7938", Odds.Digits, clear: 0.9));
        Assert.AreEqual("1938", field.Text);
        Assert.IsTrue(field.Corrected);
    }

    private static DecodedField Birth(CellOdds[] cells) => Rules.Decode(CellFormat.Date, "person.birthDate", cells);

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
