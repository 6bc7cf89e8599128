using Forms.Templates;

namespace Forms.Tests.Templates;

/// <summary>The fields that the town hall needs, by the numbers of the domain description, and the questions that ask for them.</summary>
[TestClass]
public sealed class DomainFieldTests
{
    [TestMethod]
    [DataRow("A1", "for-whom")]
    [DataRow("A1b", "requester-name requester-link requester-phone person-agrees")]
    [DataRow("A2", "last-name first-name")]
    [DataRow("A3", "birth-year")]
    [DataRow("A4", "street-number street complement district")]
    [DataRow("A5", "phone second-phone email")]
    [DataRow("A6", "contact-way contact-time")]
    [DataRow("A7", "needs other-need")]
    [DataRow("A8", "frequency before")]
    [DataRow("A9", "slots")]
    [DataRow("A10", "delay")]
    [DataRow("A11", "language")]
    [DataRow("A12", "share-contact")]
    [DataRow("A13", "register-form")]
    [DataRow("A14", "signed-on signature")]
    public void The_help_request_asks(string field, string questions) => Asks("help-request", field, questions);

    [TestMethod]
    [DataRow("B1", "last-name first-name")]
    [DataRow("B2", "age parent-name parent-phone parent-signature")]
    [DataRow("B3", "district")]
    [DataRow("B4", "phone email preferred-way")]
    [DataRow("B5", "kinds other-help")]
    [DataRow("B6", "frequency hours people")]
    [DataRow("B7", "slots absent-from absent-until")]
    [DataRow("B8", "reach")]
    [DataRow("B9", "travel car-papers")]
    [DataRow("B10", "languages skills")]
    [DataRow("B11", "commitments")]
    [DataRow("B12", "share-contact notify-by")]
    [DataRow("B13", "signed-on signature")]
    public void The_volunteer_offer_asks(string field, string questions) => Asks("volunteer-offer", field, questions);

    [TestMethod]
    [DataRow("C1", "last-name first-names")]
    [DataRow("C2", "birth-date")]
    [DataRow("C3", "capacity")]
    [DataRow("C4", "street-number street complement")]
    [DataRow("C5", "phone")]
    [DataRow("C6", "service-name service-phone")]
    [DataRow("C7", "contact-name contact-phone")]
    [DataRow("C8", "requested-on")]
    [DataRow("C9", "filled-by third-name third-capacity third-phone third-request")]
    [DataRow("C10", "signature")]
    [DataRow("C11", "calls-outside-alert")]
    public void The_alert_register_asks(string field, string questions) => Asks("alert-register", field, questions);

    [TestMethod]
    [DataRow("help-request", 28)]
    [DataRow("volunteer-offer", 28)]
    [DataRow("alert-register", 20)]
    public void And_nothing_else(string form, int questions) => Assert.HasCount(questions, Questions(form));

    [TestMethod]
    public void Help_asked_and_help_offered_have_the_same_twelve_codes()
    {
        var asked = (Question.Choice)Questions("help-request").Single(question => question.Id.Value == "needs");
        var offered = (Question.Choice)Questions("volunteer-offer").Single(question => question.Id.Value == "kinds");

        Assert.HasCount(12, asked.Options);
        CollectionAssert.AreEqual(asked.Options.ToArray(), offered.Options.ToArray());
    }

    [TestMethod]
    public void Nothing_of_the_alert_register_takes_part_in_statistics()
    {
        Assert.IsFalse(ShippedFolder.Library.Newest(new FormId("alert-register"))!.Template.Statistics);
        Assert.IsEmpty(Questions("alert-register").Where(question => question.Privacy is PrivacyClass.Coded or PrivacyClass.Quasi));
    }

    private static void Asks(string form, string field, string questions)
    {
        var missing = questions.Split(' ').Except(Questions(form).Select(question => question.Id.Value));
        Assert.IsEmpty(missing, $"{field} of {form}: {string.Join(", ", missing)}");
    }

    private static List<Question> Questions(string form) =>
        [.. ShippedFolder.Library.Newest(new FormId(form))!.Template.Questions];
}
