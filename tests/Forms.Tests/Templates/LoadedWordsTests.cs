using Forms.Templates;

namespace Forms.Tests.Templates;

[TestClass]
public sealed class LoadedWordsTests
{
    private static readonly LoadedForm Request = ShippedFolder.Library.Newest(new FormId("help-request"))!;

    [TestMethod]
    public void The_notice_names_the_commune_and_its_telephone()
    {
        foreach (var form in ShippedFolder.Library.Forms)
        {
            foreach (var (language, texts) in form.Texts)
            {
                var notice = string.Join(' ', texts.Notice);
                Assert.Contains(form.Commune.Name, notice, $"{form.Template.Id} {language}");
                Assert.Contains(form.Commune.DeskPhone, notice, $"{form.Template.Id} {language}");
                Assert.Contains(form.Commune.DataProtectionOfficer, notice, $"{form.Template.Id} {language}");
                Assert.DoesNotContain("{", notice, $"{form.Template.Id} {language}");
            }
        }
    }

    [TestMethod]
    public void A_box_of_a_grid_has_the_words_of_its_column_and_its_row()
    {
        var slots = (Question.Choice)Request.Template.Questions.Single(question => question.Id.Value == "slots");
        var words = Request.Texts[TextLanguage.French].Questions[slots.Id].Options;

        Assert.HasCount(15, slots.Options);
        Assert.AreEqual("monday-morning", slots.Options[0]);
        Assert.AreEqual("any", slots.Options[^1]);
        Assert.AreEqual("Lundi matin", words["monday-morning"]);
        Assert.AreEqual("Lundi", words["monday"]);
        Assert.AreEqual("Matin", words["morning"]);
        Assert.AreEqual("Peu importe", words["any"]);
    }

    [TestMethod]
    public void Every_box_of_every_form_has_words_in_every_language()
    {
        foreach (var form in ShippedFolder.Library.Forms)
        {
            foreach (var choice in form.Template.Questions.OfType<Question.Choice>())
            {
                foreach (var (language, texts) in form.Texts)
                    Assert.IsEmpty(choice.Options.Except(texts.Questions[choice.Id].Options.Keys), $"{form.Template.Id} {choice.Id} {language}");
            }
        }
    }

    [TestMethod]
    public void The_neighbourhoods_come_from_the_commune()
    {
        var district = (Question.Choice)Request.Template.Questions.Single(question => question.Id.Value == "district");

        CollectionAssert.AreEqual(Request.Commune.Neighbourhoods.Select(entry => entry.Code).ToArray(), district.Options.ToArray());
        Assert.AreEqual("Le Bourg", Request.Texts[TextLanguage.English].Questions[district.Id].Options["bourg"]);
    }

    [TestMethod]
    public void Conditions_groups_and_defaults_are_read()
    {
        var questions = Request.Template.Questions.ToDictionary(question => question.Id.Value);

        Assert.AreEqual(new Requirement.When(new QuestionId("for-whom"), "other"), questions["requester-name"].Requirement);
        Assert.AreEqual(new Requirement.OneOf("contact"), questions["email"].Requirement);
        Assert.AreEqual(new Requirement.Always(), questions["needs"].Requirement);
        Assert.AreEqual(new Requirement.Optional(), questions["complement"].Requirement);
        Assert.AreEqual(PrintHint.Default, questions["last-name"].Print);
        Assert.IsTrue(questions["birth-year"].Print.Beside);
    }
}
