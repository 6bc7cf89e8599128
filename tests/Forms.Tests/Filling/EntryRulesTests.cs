using Forms.Filling;
using Forms.Templates;

namespace Forms.Tests.Filling;

/// <summary>What people type is taken however they write it, and refused with the reason that tells them what to do.</summary>
[TestClass]
public sealed class EntryRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [TestMethod]
    [DataRow("0536499901")]
    [DataRow("05 36 49 99 01")]
    [DataRow("05.36.49.99.01")]
    [DataRow("05-36-49-99-01")]
    [DataRow("+33 5 36 49 99 01")]
    [DataRow("+33 (0)5 36 49 99 01")]
    [DataRow("0033536499901")]
    public void A_telephone_number_is_taken_in_any_writing(string typed) => Assert.AreEqual("0536499901", TextOf(Cells(CellFormat.Phone, 10), typed));

    [TestMethod]
    [DataRow("053649990")]
    [DataRow("05364999012")]
    [DataRow("1536499901")]
    [DataRow("0036499901")]
    [DataRow("05 36 49 99 O1")]
    [DataRow("+44 20 7946 0000")]
    public void What_is_no_French_number_of_ten_digits_is_refused(string typed) => Assert.AreEqual(EntryProblem.NotAPhone, ProblemOf(Cells(CellFormat.Phone, 10), typed));

    [TestMethod]
    [DataRow("24/12/2026", "24122026")]
    [DataRow("1/1/2027", "01012027")]
    [DataRow("24122026", "24122026")]
    [DataRow("24 12 2026", "24122026")]
    public void A_date_is_stored_as_day_month_year(string typed, string stored) => Assert.AreEqual(stored, TextOf(Cells(CellFormat.Date, 8, role: "need.before"), typed));

    [TestMethod]
    [DataRow("31/2/2026")]
    [DataRow("99/12/2026")]
    [DataRow("24/12")]
    [DataRow("24/12/26")]
    [DataRow("noël")]
    public void A_day_that_is_not_in_the_calendar_is_refused(string typed) => Assert.AreEqual(EntryProblem.NotADate, ProblemOf(Cells(CellFormat.Date, 8, role: "need.before"), typed));

    [TestMethod]
    [DataRow("need.before", "24/12/1950")]
    [DataRow("need.before", "24/12/2050")]
    [DataRow("person.birthDate", "26/11/2026")]
    [DataRow("person.birthDate", "31/12/1899")]
    public void A_day_on_the_wrong_side_of_today_is_refused(string role, string typed) => Assert.AreEqual(EntryProblem.DateOutOfRange, ProblemOf(Cells(CellFormat.Date, 8, role), typed));

    [TestMethod]
    public void Somebody_may_be_born_today_and_a_hundred_years_ago()
    {
        Assert.AreEqual("25112026", TextOf(Cells(CellFormat.Date, 8, "person.birthDate"), "25/11/2026"));
        Assert.AreEqual("01021926", TextOf(Cells(CellFormat.Date, 8, "person.birthDate"), "1/2/1926"));
    }

    [TestMethod]
    [DataRow("1941", null)]
    [DataRow("41", EntryProblem.NotAYear)]
    [DataRow("2027", EntryProblem.NotAYear)]
    [DataRow("1899", EntryProblem.NotAYear)]
    public void A_year_of_birth_has_four_digits_and_lies_in_a_life(string typed, EntryProblem? problem) => AssertOutcome(Cells(CellFormat.Year, 4), typed, problem);

    [TestMethod]
    [DataRow("Élodie", null)]
    [DataRow("Marie-Thérèse", null)]
    [DataRow("O’Hara", null)]
    [DataRow("Lœillet", null)]
    [DataRow("Martin2", EntryProblem.UnknownCharacter)]
    [DataRow("<b>", EntryProblem.UnknownCharacter)]
    public void A_name_keeps_its_accents_and_holds_letters_only(string typed, EntryProblem? problem) => AssertOutcome(Cells(CellFormat.Name, 21, alphabet: Alphabet.Capitals), typed, problem);

    [TestMethod]
    public void A_name_longer_than_the_cells_of_paper_is_taken()
    {
        var name = Cells(CellFormat.Name, 14, alphabet: Alphabet.Capitals);
        Assert.AreEqual("Marie-Thérèse Charlotte", TextOf(name, "  Marie-Thérèse   Charlotte "));
        Assert.AreEqual(EntryProblem.TooLong, ProblemOf(name, new string('a', EntryRules.MostCharacters(name) + 1)));
    }

    [TestMethod]
    [DataRow("ginette@exemple.example", null)]
    [DataRow("ginette", EntryProblem.NotAnEmail)]
    [DataRow("ginette@exemple", EntryProblem.NotAnEmail)]
    [DataRow("@exemple.example", EntryProblem.NotAnEmail)]
    [DataRow("gi nette@exemple.example", EntryProblem.NotAnEmail)]
    [DataRow("ginette@exemple..example", EntryProblem.NotAnEmail)]
    public void An_address_has_somebody_a_sign_and_a_host(string typed, EntryProblem? problem) =>
        AssertOutcome(new Question.Line(new("email"), "person.email", PrivacyClass.Identifier, new Requirement.Optional(), PrintHint.Default, 60), typed, problem);

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("   ")]
    public void Nothing_typed_is_no_answer(string? typed) => Assert.AreEqual(new EntryResult.Taken(Entry.None), EntryRules.Type(Cells(CellFormat.Phone, 10), typed, Today));

    [TestMethod]
    public void A_choice_takes_only_what_it_offers_in_the_order_it_offers_it()
    {
        var many = Choice(many: true, "shopping", "visits", "meals");
        Assert.AreEqual("shopping meals", string.Join(' ', ((EntryResult.Taken)EntryRules.Choose(many, ["meals", "shopping", "meals"])).Entry.Values));
        Assert.AreEqual(new EntryResult.Refused(EntryProblem.NotOffered), EntryRules.Choose(many, ["money"]));
        Assert.AreEqual(new EntryResult.Refused(EntryProblem.NotOffered), EntryRules.Choose(Choice(many: false, "self", "other"), ["self", "other"]));
    }

    private static Question.Cells Cells(CellFormat format, int length, string role = "person.other", Alphabet alphabet = Alphabet.Digits) =>
        new(new("asked"), role, PrivacyClass.Identifier, new Requirement.Optional(), PrintHint.Default, alphabet, format, length);

    private static Question.Choice Choice(bool many, params string[] options) =>
        new(new("asked"), "need.kinds", PrivacyClass.Coded, new Requirement.Optional(), PrintHint.Default, many, options, null);

    private static string? TextOf(Question question, string typed) => ((EntryResult.Taken)EntryRules.Type(question, typed, Today)).Entry.Text;

    private static EntryProblem ProblemOf(Question question, string typed) => ((EntryResult.Refused)EntryRules.Type(question, typed, Today)).Problem;

    private static void AssertOutcome(Question question, string typed, EntryProblem? problem)
    {
        if (problem is { } expected) Assert.AreEqual(expected, ProblemOf(question, typed));
        else Assert.AreEqual(typed, TextOf(question, typed));
    }
}
