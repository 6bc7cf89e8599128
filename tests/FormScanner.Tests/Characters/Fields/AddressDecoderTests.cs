using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace FormScanner.Tests.Characters.Fields;

[TestClass]
public sealed class AddressDecoderTests
{
    [TestMethod]
    [DataRow("RUE DE L'EGLISE", "Rue de l'Église")]
    [DataRow("R DE L EGLISE", "Rue de l'Église")]
    [DataRow("RUE EGLISE", "Rue de l'Église")]
    [DataRow("RUEDELEGLISE", "Rue de l'Église")]
    [DataRow("RUE DU 8 MAI 194", "Rue du 8-Mai-1945")]
    [DataRow("AV DE LA REPUBLI", "Avenue de la République")]
    [DataRow("CHE ST MARTIN", "Chemin de Saint-Martin")]
    [DataRow("CH DE ST-MARTIN", "Chemin de Saint-Martin")]
    [DataRow("IMP DU FOUR", "Impasse du Four")]
    [DataRow("RTE D'AGEN", "Route d'Agen")]
    public void A_street_is_found_however_it_is_written(string written, string street)
    {
        var field = Street(Odds.Row(written, CellOdds.Characters, length: 16));
        Assert.AreEqual(written, field.Text(0));
        Assert.AreEqual(street, field.Guesses[0].Spelled);
        Assert.IsFalse(field.Corrected);
    }

    [TestMethod]
    public void Doubtful_letters_and_digits_of_a_street_are_settled_by_the_list()
    {
        var cells = Odds.Row("RUE DU 8 MAI", CellOdds.Characters, length: 16).With(7, Odds.Cell(CellOdds.Characters, ('B', 0.6), ('8', 0.39)));
        Assert.AreEqual("RUEDU8MAI", Street(cells).Text, "the year is missing, but no listed street has a word B");
        var whole = Odds.Row("R DU 8 MAI 1945", CellOdds.Characters, length: 16).With(5, Odds.Cell(CellOdds.Characters, ('B', 0.6), ('8', 0.39)));
        Assert.AreEqual("RDU8MAI1945", Street(whole).Text);
    }

    [TestMethod]
    [DataRow("LES QUATRE VENTS")]
    [DataRow("RUE DU PHARE")]
    public void A_street_the_commune_does_not_list_is_kept_as_written(string written)
    {
        var field = Street(Odds.Row(written, CellOdds.Characters, length: 16));
        Assert.AreEqual(written, field.Text(0));
        Assert.IsNull(field.Guesses[0].Spelled);
    }

    [TestMethod]
    [DataRow("12", 0, '1', 'I')]
    [DataRow("105", 1, '0', 'O')]
    [DataRow("15", 1, '5', 'S')]
    [DataRow("18", 0, '1', 'I')]
    [DataRow("12B", 2, 'B', '8')]
    [DataRow("7BIS", 1, 'B', '8')]
    [DataRow("7BIS", 3, 'S', '5')]
    [DataRow("2TER", 1, 'T', '7')]
    public void In_a_number_the_place_tells_a_digit_from_a_letter(string number, int doubtful, char right, char wrong)
    {
        var least = right == 'B' && number.Length == 3 ? 0.9 : 0.45;
        var cells = Odds.Row(number, CellOdds.Characters).With(doubtful, Odds.Cell(CellOdds.Characters, (right, least), (wrong, 0.99 - least)));
        Assert.AreEqual(number, Rules.Decode(CellFormat.Number, "address.number", cells).Text);
    }

    [TestMethod]
    public void A_number_that_follows_no_rule_is_kept_with_little_trust()
    {
        var field = Rules.Decode(CellFormat.Number, "address.number", Odds.Row("4-6", CellOdds.Characters));
        Assert.AreEqual("4-6", field.Text);
        Assert.IsLessThan(0.6, field.Probability);
    }

    [TestMethod]
    [DataRow("47999", "47999")]
    [DataRow("33000", "33000")]
    [DataRow("97400", "97400")]
    public void A_clear_postcode_is_kept(string written, string read) => Assert.AreEqual(read, Postcode(Odds.Row(written, Odds.Digits)).Text);

    [TestMethod]
    public void A_doubt_in_a_postcode_goes_to_the_commune_s_own_and_never_to_a_department_that_is_not()
    {
        Assert.AreEqual("47999", Postcode(Odds.Row("47999", Odds.Digits).With(1, Odds.Cell(Odds.Digits, ('1', 0.8), ('7', 0.19)))).Text);
        Assert.AreEqual("46120", Postcode(Odds.Row("96120", Odds.Digits).With(0, Odds.Cell(Odds.Digits, ('9', 0.6), ('4', 0.39)))).Text);
    }

    [TestMethod]
    public void Any_other_text_is_read_cell_by_cell()
    {
        var field = Rules.Decode(CellFormat.Text, "homeService.name", Odds.Row("ADMR 47", CellOdds.Characters, length: 21));
        Assert.AreEqual("ADMR47", field.Text);
        Assert.IsFalse(field.Corrected);
        Assert.IsGreaterThan(0.99, field.Probability);
    }

    private static DecodedField Street(CellOdds[] cells) => Rules.Decode(CellFormat.Street, "address.street", cells);

    private static DecodedField Postcode(CellOdds[] cells) => Rules.Decode(CellFormat.Postcode, "address.postcode", cells);
}
