using Forms.Answers;
using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace FormScanner.Tests.Characters.Fields;

[TestClass]
public sealed class PhoneDecoderTests
{
    [TestMethod]
    [DataRow("0612345678")]
    [DataRow("0712345678")]
    [DataRow("0556123456")]
    [DataRow("0812345678")]
    public void A_clear_number_is_kept(string number)
    {
        var cells = Odds.Row(number, Odds.Digits);
        var field = Phone(cells);
        Assert.AreEqual(number, field.Text);
        Assert.IsFalse(field.Corrected);
        Assert.AreEqual(Certainty.Sure, Trust(cells, field));
    }

    [TestMethod]
    [DataRow(0.99)]
    [DataRow(0.999)]
    [DataRow(0.999999)]
    public void A_number_with_a_clear_invalid_first_digit_is_never_sure(double clear)
    {
        var cells = Odds.Row("5612345678", Odds.Digits).With(0, Odds.Cell(Odds.Digits, ('5', clear)));
        var field = Phone(cells);
        Assert.AreEqual(Certainty.Check, Trust(cells, field));
        Assert.IsTrue(field.Corrected || field.Probability <= 0.5);
    }

    [TestMethod]
    public void A_doubt_after_the_zero_goes_to_what_numbers_begin_with()
    {
        var field = Phone(Odds.Row("0612345678", Odds.Digits).With(1, Odds.Cell(Odds.Digits, ('8', 0.5), ('6', 0.49))));
        Assert.AreEqual("0612345678", field.Text);
        Assert.IsTrue(field.Corrected);
        Assert.AreEqual("0812345678", field.Guesses[1].Text);
    }

    [TestMethod]
    public void A_missing_digit_leaves_little_trust()
    {
        var field = Phone(Odds.Row("061234567", Odds.Digits, length: 10));
        Assert.AreEqual("061234567", field.Text);
        Assert.IsLessThan(0.6, field.Probability);
    }

    [TestMethod]
    [DataRow("06 12 34 56 78")]
    [DataRow("33 6 12345678")]
    [DataRow("0033612345678")]
    public void In_a_longer_row_gaps_and_the_country_are_allowed(string written)
    {
        var cells = Odds.Row(written, Odds.Digits, length: 16);
        var field = Phone(cells);
        Assert.AreEqual(written.Replace(" ", "", StringComparison.Ordinal), field.Text);
        Assert.AreEqual(written, field.Text(0));
        Assert.IsGreaterThan(0.95, field.Probability);
    }

    [TestMethod]
    public void A_plus_sign_before_the_country_is_understood_and_never_sure()
    {
        CellOdds[] cells = [Odds.Spoilt(Odds.Digits), .. Odds.Row("33612345678", Odds.Digits)];
        var field = Phone(cells);
        Assert.AreEqual("+33612345678", field.Text);
        Assert.AreEqual(Certainty.Check, Trust(cells, field));
    }

    [TestMethod]
    public void A_spoilt_digit_is_a_question_mark_unless_the_rules_leave_one_digit()
    {
        var cells = Odds.Row("0612345678", Odds.Digits);
        Assert.AreEqual("06123?5678", Phone(cells.With(5, Odds.Spoilt(Odds.Digits))).Text);
        var settled = Phone(cells.With(0, Odds.Spoilt(Odds.Digits)));
        Assert.AreEqual("0612345678", settled.Text);
        Assert.IsTrue(settled.Corrected);
        Assert.IsLessThan(0.1, settled.Probability);
    }

    private static DecodedField Phone(CellOdds[] cells) => Rules.Decode(CellFormat.Phone, "person.phone", cells);

    private static Certainty Trust(CellOdds[] cells, DecodedField field) => new FieldTrust(FieldLimits.Default).Of(CellFormat.Phone, cells, field);
}
