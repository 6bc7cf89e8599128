using Forms.Answers;
using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace FormScanner.Tests.Characters.Fields;

[TestClass]
public sealed class NameDecoderTests
{
    [TestMethod]
    [DataRow('N', 'H', false)]
    [DataRow('H', 'N', true)]
    public void A_listed_name_with_a_doubtful_letter_comes_first_and_counts_as_corrected_only_if_it_differs(char best, char second, bool corrected)
    {
        var field = Surname(Odds.Row("MARTIN", Odds.Capitals, length: 21).With(5, Odds.Cell(Odds.Capitals, (best, 0.6), (second, 0.39))));
        Assert.AreEqual("MARTIN", field.Text);
        Assert.AreEqual(corrected, field.Corrected);
        Assert.AreEqual("Martin", field.Guesses[0].Spelled);
        Assert.AreEqual("MARTIH", field.Guesses[1].Text);
        Assert.IsNull(field.Guesses[1].Spelled);
    }

    [TestMethod]
    [DataRow("MARTEN")]
    [DataRow("BERNART")]
    [DataRow("XQZW")]
    [DataRow("O'NEIL-DUBOS")]
    public void A_clear_name_that_is_not_in_the_list_is_kept_as_written(string name)
    {
        var field = Surname(Odds.Row(name, Odds.Capitals, length: 21));
        Assert.AreEqual(name, field.Text);
        Assert.IsFalse(field.Corrected);
        Assert.IsNull(field.Guesses[0].Spelled);
    }

    [TestMethod]
    public void A_name_that_is_not_in_the_list_needs_clearer_cells_to_be_sure()
    {
        Assert.AreEqual(Certainty.Sure, Trust(Odds.Row("MARTIN", Odds.Capitals, length: 21, clear: 0.96)));
        Assert.AreEqual(Certainty.Check, Trust(Odds.Row("ZUBELDIA", Odds.Capitals, length: 21, clear: 0.96)));
        Assert.AreEqual(Certainty.Sure, Trust(Odds.Row("ZUBELDIA", Odds.Capitals, length: 21)));
    }

    [TestMethod]
    public void Accents_are_a_proposal_beside_the_text()
    {
        var field = Surname(Odds.Row("LEFEVRE", Odds.Capitals, length: 21));
        Assert.AreEqual("LEFEVRE", field.Text);
        Assert.AreEqual("Lefèvre", field.Guesses[0].Spelled);
    }

    [TestMethod]
    [DataRow("JEAN-PIERRE", "Jean-Pierre")]
    [DataRow("JEAN PIERRE", "Jean Pierre")]
    [DataRow("HELENE MARIE", "Hélène Marie")]
    public void Several_first_names_are_read_word_by_word_or_as_one(string written, string spelled)
    {
        var cells = Odds.Row(written, Odds.Capitals, length: 14).With(1, Odds.Cell(Odds.Capitals, ('E', 0.6), ('F', 0.39)));
        var field = Rules.Decode(CellFormat.Name, "person.firstName", cells);
        Assert.AreEqual(written, field.Text(0));
        Assert.AreEqual(spelled, field.Guesses[0].Spelled);
    }

    [TestMethod]
    public void Two_listed_names_with_a_hyphen_between_them_are_listed_together()
    {
        var field = Surname(Odds.Row("MARTIN-LEFEVRE", Odds.Capitals, length: 21).With(2, Odds.Cell(Odds.Capitals, ('P', 0.6), ('R', 0.39))));
        Assert.AreEqual("MARTIN-LEFEVRE", field.Text);
        Assert.AreEqual("Martin-Lefèvre", field.Guesses[0].Spelled);
    }

    [TestMethod]
    public void A_likely_list_word_is_shown_behind_the_clear_text_it_would_change()
    {
        var field = Surname(Odds.Row("MARTEN", Odds.Capitals, length: 21, clear: 0.985));
        Assert.AreEqual("MARTEN", field.Text);
        Assert.IsTrue(field.Guesses.Any(guess => guess.Text == "MARTIN"));
        Assert.AreEqual(Certainty.Check, Trust(Odds.Row("MARTEN", Odds.Capitals, length: 21, clear: 0.985)));
    }

    [TestMethod]
    public void A_surname_of_two_words_is_found_across_the_blank()
    {
        var field = Surname(Odds.Row("LE GOFF", Odds.Capitals, length: 21).With(4, Odds.Cell(Odds.Capitals, ('D', 0.7), ('O', 0.29))));
        Assert.AreEqual("LEGOFF", field.Text);
        Assert.AreEqual("LE GOFF", field.Guesses[0].Text);
        Assert.IsTrue(field.Corrected);
    }

    [TestMethod]
    public void A_whole_name_has_words_of_both_lists()
    {
        var cells = Odds.Row("CATHERINE DUBOIS", Odds.Capitals, length: 21).With(2, Odds.Cell(Odds.Capitals, ('I', 0.6), ('T', 0.39))).With(10, Odds.Cell(Odds.Capitals, ('O', 0.6), ('D', 0.39)));
        var field = Rules.Decode(CellFormat.Name, "requester.name", cells);
        Assert.AreEqual("CATHERINE DUBOIS", field.Text(0));
        Assert.IsTrue(field.Corrected);
    }

    [TestMethod]
    public void A_name_may_be_cut_off_at_the_last_cell()
    {
        var field = Rules.Decode(CellFormat.Name, "person.firstName", Odds.Row("CATHERIN", Odds.Capitals).With(0, Odds.Cell(Odds.Capitals, ('G', 0.6), ('C', 0.39))));
        Assert.AreEqual("CATHERIN", field.Text);
        Assert.AreEqual("Catherine", field.Guesses[0].Spelled);
    }

    [TestMethod]
    public void A_row_of_blots_is_illegible_and_an_empty_one_empty()
    {
        var blots = Enumerable.Repeat(Odds.Spoilt(Odds.Capitals), 5).ToArray();
        Assert.AreEqual(Certainty.Illegible, Trust(blots));
        Assert.AreEqual("?????", Surname(blots).Text);
        var empty = Odds.Row("", Odds.Capitals, length: 5);
        Assert.AreEqual(Certainty.Empty, Trust(empty));
        Assert.AreEqual("", Surname(empty).Text);
    }

    [TestMethod]
    public void Cells_that_hold_nothing_at_all_and_rows_of_many_words_are_read_without_fail()
    {
        var nothing = new CellOdds(new double[CellOdds.Characters.Length], 1);
        Assert.AreEqual("???", Surname([nothing, nothing, nothing]).Text);
        Assert.AreEqual("ABCDEFGHIJK", Surname(Odds.Row("A B C D E F G H I J K", Odds.Capitals)).Text);
    }

    private static DecodedField Surname(CellOdds[] cells) => Rules.Decode(CellFormat.Name, "person.lastName", cells);

    private static Certainty Trust(CellOdds[] cells) => new FieldTrust(FieldLimits.Default).Of(CellFormat.Name, cells, Surname(cells));
}
