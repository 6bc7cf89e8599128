using Forms.Filling;
using Forms.Templates;
using Forms.Tests.Templates;

namespace Forms.Tests.Filling;

/// <summary>Which questions of the shipped forms are asked of whom.</summary>
[TestClass]
public sealed class AskingTests
{
    private static readonly Asking Help = new(ShippedFolder.Library.Newest(new("help-request"))!);
    private static readonly Asking Offer = new(ShippedFolder.Library.Newest(new("volunteer-offer"))!);

    [TestMethod]
    public void Who_asks_for_another_person_is_asked_who_they_are()
    {
        var self = Ids(Help.Path(With(("for-whom", "self"))));
        var other = Ids(Help.Path(With(("for-whom", "other"))));
        CollectionAssert.DoesNotContain(self, "requester-name");
        Assert.AreEqual("requester-name requester-link requester-phone person-agrees", string.Join(' ', other.Except(self)));
    }

    [TestMethod]
    public void A_condition_on_a_question_that_is_not_asked_does_not_hold()
    {
        var entries = With(("kinds", "transport"), ("travel", "car"));
        CollectionAssert.Contains(Ids(Offer.Path(entries)), "car-papers");
        entries[new("kinds")] = Entry.OfValues("shopping");
        CollectionAssert.DoesNotContain(Ids(Offer.Path(entries)), "car-papers");
        Assert.IsFalse(Offer.Counting(entries).ContainsKey(new("travel")), "an answer whose condition fell away does not count");
    }

    [TestMethod]
    public void One_way_to_be_reached_is_enough_and_the_next_is_asked_of_those_who_gave_none()
    {
        CollectionAssert.DoesNotContain(Ids(Help.Path(Typed(("phone", "0536499901")))), "email");
        var left = Typed(("phone", null), ("second-phone", null));
        CollectionAssert.Contains(Ids(Help.Path(left)), "email");
        Assert.IsTrue(Help.Needs(new("email"), left));
        Assert.IsFalse(Help.Needs(new("phone"), left));
        CollectionAssert.Contains(Ids(Help.Later(Typed(("phone", "0536499901")))), "email", "it may still be added");
    }

    [TestMethod]
    public void What_is_missing_is_found_in_the_order_of_the_path()
    {
        Assert.AreEqual(new QuestionId("for-whom"), Help.FirstMissing(With()));
        Assert.AreEqual(new QuestionId("needs"), Help.FirstMissing(With(("for-whom", "self"))));
    }

    [TestMethod]
    public void A_signature_and_its_date_are_never_asked_on_a_screen()
    {
        foreach (var form in ShippedFolder.Library.Forms)
        {
            var asked = form.Screens.Path.Concat(form.Screens.Later).ToHashSet();
            Assert.IsTrue(form.Template.Questions.All(question => ScreenOrder.CanAsk(question) == asked.Contains(question.Id)));
        }
    }

    [TestMethod]
    public void A_form_without_an_order_of_its_own_asks_first_what_may_be_required()
    {
        var template = ShippedFolder.Library.Newest(new("help-request"))!.Template;
        var order = ScreenOrder.Of(template);
        Assert.AreEqual(new QuestionId("for-whom"), order.Path[0]);
        CollectionAssert.Contains(order.Later.ToArray(), new QuestionId("birth-year"));
        Assert.AreEqual(template.Questions.Count(ScreenOrder.CanAsk), order.Path.Count + order.Later.Count);
    }

    private static string[] Ids(IEnumerable<QuestionId> questions) => [.. questions.Select(id => id.Value)];

    private static Dictionary<QuestionId, Entry> With(params (string Question, string Value)[] entries) =>
        entries.ToDictionary(entry => new QuestionId(entry.Question), entry => Entry.OfValues(entry.Value));

    private static Dictionary<QuestionId, Entry> Typed(params (string Question, string? Text)[] entries) =>
        entries.ToDictionary(entry => new QuestionId(entry.Question), entry => entry.Text is { } text ? Entry.OfText(text) : Entry.None);
}
