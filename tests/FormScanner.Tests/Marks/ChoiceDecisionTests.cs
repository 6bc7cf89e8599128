using Forms.Answers;
using FormScanner.Marks;

namespace FormScanner.Tests.Marks;

[TestClass]
public sealed class ChoiceDecisionTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void No_ink_is_no_answer(bool many) => AssertIs(Certainty.Empty, "", many, Empty("a"), Empty("b"));

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void One_mark_is_the_answer(bool many) => AssertIs(Certainty.Sure, "b", many, Empty("a"), Marked("b"));

    [TestMethod]
    public void Several_marks_are_the_answer_where_they_are_allowed() => AssertIs(Certainty.Sure, "a b", true, Marked("a"), Marked("b"), Empty("c"));

    [TestMethod]
    public void Where_one_is_allowed_two_marks_are_both_shown_and_a_person_looks() => AssertIs(Certainty.Check, "a c", false, Marked("a"), Empty("b"), Marked("c"));

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_mark_beside_a_cancelled_box_is_the_answer(bool many) => AssertIs(Certainty.Sure, "b", many, Cancelled("a"), Marked("b"));

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_lone_filled_box_may_be_a_heavy_tick(bool many) => AssertIs(Certainty.Check, "", many, Cancelled("a"), Empty("b"));

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void One_doubtful_box_puts_the_question_in_doubt(bool many) => AssertIs(Certainty.Check, "a b", many, Marked("a"), Doubtful("b"), Empty("c"));

    [TestMethod]
    public void A_box_in_doubt_without_ink_is_not_offered() => AssertIs(Certainty.Check, "a", false, Marked("a"), Doubtful("b") with { InkShare = 0.001 });

    [TestMethod]
    public void A_streak_through_an_empty_box_puts_the_question_in_doubt() =>
        Assert.AreEqual(Certainty.Check, Decide(false, Marked("a"), Empty("b") with { Streaked = true }).Certainty);

    [TestMethod]
    public void What_a_person_must_look_at_is_never_more_sure_than_a_coin() =>
        Assert.IsLessThanOrEqualTo(0.5, Decide(false, Marked("a"), Marked("b")).Confidence);

    [TestMethod]
    public void Ink_near_a_threshold_is_less_sure_than_ink_far_from_it() => Assert.IsLessThan(
        Decide(false, Marked("a") with { InkShare = 0.2 }).Confidence,
        Decide(false, Marked("a") with { InkShare = MarkLimits.Default.MarkedAtLeast * 1.05 }).Confidence);

    private static ChoiceDecision Decide(bool many, params BoxReading[] boxes) => ChoiceDecision.Of(boxes, many, MarkLimits.Default);

    private static void AssertIs(Certainty certainty, string values, bool many, params BoxReading[] boxes)
    {
        var decision = Decide(many, boxes);

        Assert.AreEqual(certainty, decision.Certainty);
        Assert.AreEqual(values, string.Join(' ', decision.Values));
    }

    private static BoxReading Empty(string value) => new(value, BoxState.Empty, 0, 1, false);

    private static BoxReading Marked(string value) => new(value, BoxState.Marked, 0.15, 1, false);

    private static BoxReading Cancelled(string value) => new(value, BoxState.Cancelled, 0.97, 1, false);

    private static BoxReading Doubtful(string value) => new(value, BoxState.Doubtful, 0.03, 1, false);
}
