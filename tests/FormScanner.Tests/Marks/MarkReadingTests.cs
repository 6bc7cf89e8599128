using Forms.Answers;
using Forms.Layout;
using FormScanner.Marks;
using FormScanner.Reading;
using FormScanner.Tests.Paper;
using Testing.Paper;
using Testing.Paper.Handwriting;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Marks;

/// <summary>Ink in boxes, as a flatbed sees it at 200 dpi.</summary>
[TestClass]
public sealed class MarkReadingTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    [DataRow(MarkStyle.Cross)]
    [DataRow(MarkStyle.Tick)]
    [DataRow(MarkStyle.Slash)]
    [DataRow(MarkStyle.Overshoot)]
    [DataRow(MarkStyle.LightPencil)]
    [DataRow(MarkStyle.Small)]
    [DataRow(MarkStyle.Heavy)]
    public void A_mark_of_any_style_is_sure(MarkStyle style)
    {
        var page = Page.Tick("needs", "shopping", style).Tick("needs", "calls", style).Tick("needs", "other", style)
            .Tick("frequency", "weekly", style).Tick("delay", "month", style)
            .Tick("slots", "any", style).Tick("slots", "wednesday-afternoon", style).Tick("share-contact", "yes", style);

        PaperReads.AssertSure(Read(page), page.Truth);
    }

    [TestMethod]
    public void A_scribble_is_a_mark_or_for_a_person()
    {
        var page = Page.Tick("needs", "calls", MarkStyle.Scribble).Tick("frequency", "weekly", MarkStyle.Scribble).Tick("share-contact", "yes", MarkStyle.Scribble);

        Assert.IsEmpty(PaperReads.Mistakes(Read(page), page.Truth));
    }

    [TestMethod]
    [DataRow(MarkStyle.Dot)]
    [DataRow(MarkStyle.NearlyFilled)]
    public void What_nobody_can_decide_is_for_a_person(MarkStyle style)
    {
        var read = Read(Page.Tick("needs", "shopping").Tick("needs", "visits", style).Tick("delay", "month", style).Tick("share-contact", "yes", style));

        foreach (var question in (string[])["needs", "delay", "share-contact"]) Assert.AreEqual(Certainty.Check, read.Answer(question).Certainty, question);
        Assert.AreEqual(BoxState.Doubtful, Box(read, "needs", "visits"));
        Assert.AreEqual(BoxState.Marked, Box(read, "needs", "shopping"));
    }

    [TestMethod]
    public void A_filled_box_beside_a_mark_is_taken_back()
    {
        var read = Read(Page.Cancel("frequency", "once").Tick("frequency", "monthly").Tick("needs", "meals").Cancel("needs", "garden").Cancel("delay", "week"));

        Assert.AreEqual(BoxState.Cancelled, Box(read, "frequency", "once"));
        AssertAnswer(read, "frequency", Certainty.Sure, "monthly");
        AssertAnswer(read, "needs", Certainty.Sure, "meals");
        AssertAnswer(read, "delay", Certainty.Check, "");
    }

    [TestMethod]
    public void Two_marks_where_one_is_allowed_are_both_shown() =>
        AssertAnswer(Read(Page.Tick("delay", "soonest").Tick("delay", "month", MarkStyle.Tick)), "delay", Certainty.Check, "soonest month");

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void What_overshoots_from_a_neighbour_ticks_nothing(int seed)
    {
        var page = Page.Seed(seed).Tick("needs", "calls", MarkStyle.Overshoot).Tick("slots", "tuesday-morning", MarkStyle.Overshoot).Tick("slots", "friday-afternoon", MarkStyle.Overshoot);
        var read = Read(page);

        AssertAnswer(read, "needs", Certainty.Sure, "calls");
        AssertAnswer(read, "slots", Certainty.Sure, "tuesday-morning friday-afternoon");
    }

    [TestMethod]
    public void A_streak_through_boxes_is_reported_and_a_person_looks()
    {
        var area = ((LayoutField.Choice)Page.Layout.Fields.Single(field => field.Id.Value == "delay")).Boxes.Single(box => box.Value == "week").Area;
        var streaked = SamplePages.Flatbed.Then((picture, random) => PictureChange.Streak(picture, random, area.Centre.XMm / 210));

        var read = PaperReads.Read(streaked.Scan(Page.Tick("delay", "soonest").Tick("share-contact", "yes"), 8), Token);

        Assert.Contains("scanner-streak", read.Problems);
        Assert.AreEqual(Certainty.Check, read.Answer("delay").Certainty);
        AssertAnswer(read, "share-contact", Certainty.Sure, "yes");
    }

    [TestMethod]
    public void A_box_that_cannot_be_found_where_marks_do_not_vouch_for_it_is_for_a_person()
    {
        // No neighbour is near enough and no residual small enough to do without its frame.
        var strict = ReaderLimits.Default with { Alignment = AlignmentLimits.Default with { NearMm = 1, FirmResidualMm = 0 } };
        var sheet = Erased.Area(SamplePages.TickedSheet, Page.Layout.Fields.Single(field => field.Id.Value == "register-form").Bounds.Grown(1));

        var read = PaperReads.Read(sheet, Token, limits: strict);

        Assert.AreEqual(BoxState.Doubtful, Box(read, "register-form", "yes"));
        Assert.AreEqual(Certainty.Check, read.Answer("register-form").Certainty);
    }

    [TestMethod]
    [DataRow(0.55, 1.0)]
    [DataRow(1.0, 0.45)]
    public void A_shadow_over_the_page_changes_nothing(double left, double right)
    {
        var page = Page.With(PenKind.BallPoint).Tick("needs", "shopping").Tick("needs", "garden", MarkStyle.Tick).Tick("frequency", "fortnightly", MarkStyle.Slash)
            .Tick("slots", "saturday-morning").Tick("share-contact", "yes", MarkStyle.Small);
        var shaded = SamplePages.Flatbed.Then((picture, _) => Tone.Lit(picture, (x, y) => left + (right - left) * x - 0.1 * y));

        PaperReads.AssertSure(PaperReads.Read(shaded.Scan(page, 9), Token), page.Truth);
    }

    [TestMethod]
    public void Pale_print_and_pale_ink_change_nothing()
    {
        var page = Page.Tick("needs", "pharmacy").Tick("frequency", "once", MarkStyle.Tick).Tick("delay", "week");
        var pale = SamplePages.Flatbed.Then((picture, _) => PictureChange.Faint(picture, 140));

        PaperReads.AssertSure(PaperReads.Read(pale.Scan(page, 10), Token), page.Truth);
    }

    private static FilledPage Page => FilledPage.Of(PaperReads.HelpRequest, 2).Seed(12);

    private PageReading.Read Read(FilledPage page) => PaperReads.Read(SamplePages.Flatbed.Scan(page, 5), Token);

    private static BoxState Box(PageReading.Read read, string question, string value) => read.Field(question).Boxes.Single(box => box.Value == value).State;

    private static void AssertAnswer(PageReading.Read read, string question, Certainty certainty, string values)
    {
        Assert.AreEqual(values, string.Join(' ', read.Answer(question).Values), question);
        Assert.AreEqual(certainty, read.Answer(question).Certainty, question);
    }
}
