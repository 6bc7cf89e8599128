namespace Forms.Tests.Templates;

[TestClass]
public sealed class QuestionRuleTests
{
    private const string Template = "help-request/1/template.json";
    private const string Grid = """{"rows":"half-days","columns":"weekdays"}""";

    [TestMethod]
    [DataRow("needs", "kind", "\"choise\"", "must be one of choice, cells, line, signature", "choise")]
    [DataRow("needs", "privacy", "\"secret\"", "must be one of identifier, quasi, sensitive, coded, never", "secret")]
    [DataRow("needs", "list", "\"help-kind\"", "a list is one of commune.neighbourhoods, contact-ways", "help-kind")]
    [DataRow("needs", "many", "\"yes\"", "must be true when several boxes may be ticked", "yes")]
    [DataRow("needs", "colour", "\"red\"", "is not a name known here; known are id, kind", "red")]
    [DataRow("needs", "maxLength", "60", "a question of kind choice has no maxLength", "60")]
    [DataRow("for-whom", "list", "\"help-kinds\"", "a choice takes its boxes from options, or from list", "help-kinds")]
    [DataRow("email", "maxLength", "500", "1 to 160", "500")]
    [DataRow("email", "privacy", "\"coded\"", "the role person.email tells who a person is", "coded")]
    [DataRow("other-need", "privacy", "\"coded\"", "what is written freely may name somebody", "coded")]
    [DataRow("requester-name", "privacy", "\"coded\"", "the role requester.name tells who a person is", "coded")]
    [DataRow("phone", "length", "9", "a phone has 10 cells", "9")]
    [DataRow("phone", "alphabet", "\"capitals\"", "a phone is written with the alphabet digits", "capitals")]
    [DataRow("before", "length", "6", "a date has 8 cells", "6")]
    [DataRow("birth-year", "length", "2", "a year has 4 cells", "2")]
    [DataRow("last-name", "length", "22", "1 to 21", "22")]
    [DataRow("last-name", "alphabet", "\"digits\"", "a name is written with the alphabet capitals", "digits")]
    [DataRow("street", "alphabet", "\"digits\"", "a street is written with", "digits")]
    [DataRow("street-number", "alphabet", "\"capitals\"", "a number is written with", "capitals")]
    [DataRow("last-name", "oneOf", "\"contact\"", "only one of required, requiredIf and oneOf", "contact")]
    public void A_question_that_breaks_a_rule_is_named(string question, string property, string json, string rule, string value)
    {
        using var folder = TemplateFolder.Copy();
        var place = $"{folder.PointerTo("help-request", question)}/{property}";

        var problems = folder.Set(Template, place, json).Problems();

        ProblemAssert.IsTheOnlyOne(problems, Template, place, rule, value);
    }

    [TestMethod]
    public void A_grid_of_which_one_box_may_be_ticked_is_named()
    {
        using var folder = TemplateFolder.Copy();
        var place = folder.PointerTo("help-request", "slots");

        var problems = folder.Set(Template, $"{place}/many", "false").Set(Template, $"{place}/grid", Grid).Problems();

        ProblemAssert.IsTheOnlyOne(problems, Template, $"{place}/grid", "a grid is a choice of many", Grid);
    }

    [TestMethod]
    [DataRow("needs", "privacy", "must be there: what may become of the answer")]
    [DataRow("needs", "list", "a choice takes its boxes from", "options")]
    [DataRow("phone", "length", "a question of kind cells has alphabet, format, length")]
    [DataRow("email", "maxLength", "a question of kind line has maxLength")]
    public void What_a_question_lacks_is_named(string question, string property, string rule, string? missing = null)
    {
        using var folder = TemplateFolder.Copy();
        var place = folder.PointerTo("help-request", question);

        var problems = folder.Set(Template, $"{place}/{property}", null).Problems();

        ProblemAssert.IsNamed(problems, Template, $"{place}/{missing ?? property}", rule, "nothing");
    }

    [TestMethod]
    [DataRow("""{ "question": "needs", "is": "other" }""", "question", "names a question that stands before", "needs")]
    [DataRow("""{ "question": "nobody", "is": "other" }""", "question", "names a question that stands before", "nobody")]
    [DataRow("""{ "question": "for-whom", "is": "others" }""", "is", "a value of for-whom is one of self, other", "others")]
    public void A_condition_points_back_to_a_box_that_exists(string condition, string part, string rule, string value)
    {
        using var folder = TemplateFolder.Copy();
        var place = $"{folder.PointerTo("help-request", "requester-phone")}/requiredIf";

        var problems = folder.Set(Template, place, condition).Problems();

        ProblemAssert.IsTheOnlyOne(problems, Template, $"{place}/{part}", rule, value);
    }

    [TestMethod]
    public void A_condition_on_cells_is_named()
    {
        using var folder = TemplateFolder.Copy();
        var place = $"{folder.PointerTo("help-request", "signature")}/required";
        var when = $"{folder.PointerTo("help-request", "signature")}/requiredIf";

        var problems = folder.Set(Template, place, null).Set(Template, when, """{ "question": "last-name", "is": "x" }""").Problems();

        ProblemAssert.IsTheOnlyOne(problems, Template, $"{when}/question", "names a question of kind choice", "last-name");
    }

    [TestMethod]
    public void A_group_of_one_is_named()
    {
        using var folder = TemplateFolder.Copy();
        var place = $"{folder.PointerTo("help-request", "language")}/oneOf";

        var problems = folder.Set(Template, place, "\"alone\"").Problems();

        ProblemAssert.IsTheOnlyOne(problems, Template, place, "at least two questions share a oneOf", "alone");
    }

    [TestMethod]
    public void A_question_of_the_alert_register_may_not_enter_statistics()
    {
        using var folder = TemplateFolder.Copy();
        var place = $"{folder.PointerTo("alert-register", "capacity")}/privacy";

        var problems = folder.Set("alert-register/1/template.json", place, "\"coded\"").Problems();

        ProblemAssert.IsTheOnlyOne(
            problems, "alert-register/1/template.json", place, "a form with statistics false has only identifier, sensitive or never", "coded");
    }

    [TestMethod]
    public void A_question_and_an_option_stand_only_once()
    {
        using var folder = TemplateFolder.Copy();
        var first = folder.PointerTo("help-request", "first-name");
        var options = folder.PointerTo("help-request", "delay") + "/options";

        var problems = folder.Set(Template, $"{first}/id", "\"last-name\"")
            .Set(Template, options, """["week", "week", "month", "soonest"]""").Problems();

        ProblemAssert.IsNamed(problems, Template, $"{first}/id", "a question's id stands only once in a form", "last-name");
        ProblemAssert.IsNamed(problems, Template, $"{options}/1", "an option stands only once in a question", "week");
    }

    [TestMethod]
    public void The_first_question_of_a_section_stands_beside_nothing()
    {
        using var folder = TemplateFolder.Copy();
        var place = $"{folder.PointerTo("help-request", "for-whom")}/print/beside";

        var problems = folder.Set(Template, place, "true").Problems();

        ProblemAssert.IsTheOnlyOne(problems, Template, place, "has none before it to stand beside", "true");
    }
}
