using Forms.Layout;
using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Paper;

[TestClass]
public sealed class FilledPageTests
{
    private static readonly Lazy<FormLayout> HelpRequest = new(() => ShippedLayouts.Of("help-request"));

    [TestMethod]
    public void The_truth_is_what_was_asked_in_the_order_of_the_page()
    {
        var truth = FilledPage.Of(HelpRequest.Value, 2)
            .Tick("needs", "meals").Tick("needs", "shopping").Tick("needs", "garden").Cancel("needs", "garden")
            .Tick("slots", "any", MarkStyle.Dot).Write("before", "2412 026").Truth;
        Assert.AreEqual("shopping meals", string.Join(' ', truth.Field("needs").Values));
        Assert.AreEqual("garden", truth.Field("needs").Cancelled.Single());
        Assert.IsTrue(truth.Field("slots").MustCheck);
        Assert.AreEqual("2412026", truth.Field("before").Text);
        Assert.IsTrue(truth.Field("delay").IsEmpty);
    }

    [TestMethod]
    public void Two_marks_where_one_is_allowed_must_be_checked()
    {
        var truth = FilledPage.Of(HelpRequest.Value, 2).Tick("delay", "week").Tick("delay", "month").Truth;
        Assert.IsTrue(truth.Field("delay").MustCheck);
    }

    [TestMethod]
    public void A_question_that_is_not_on_the_page_is_named()
    {
        var problem = Assert.ThrowsExactly<ArgumentException>(() => FilledPage.Of(HelpRequest.Value, 2).Write("phone", "0536491010"));
        StringAssert.Contains(problem.Message, "phone");
    }

    [TestMethod]
    [DataRow("flatbed")]
    [DataRow("adf")]
    [DataRow("copier")]
    [DataRow("fax")]
    [DataRow("phone")]
    public void The_same_seed_gives_the_same_picture_and_another_does_not(string device)
    {
        var page = RandomFilling.Of(HelpRequest.Value, 1, 5);
        var first = Named(device).Scan(page, 9);
        CollectionAssert.AreEqual(first.Pixels, Named(device).Scan(RandomFilling.Of(HelpRequest.Value, 1, 5), 9).Pixels);
        CollectionAssert.AreNotEqual(first.Pixels, Named(device).Scan(page, 10).Pixels);
    }

    [TestMethod]
    public void A_random_filling_says_the_same_for_the_same_seed()
    {
        var first = RandomFilling.Of(HelpRequest.Value, 2, 12).Truth;
        var again = RandomFilling.Of(HelpRequest.Value, 2, 12).Truth;
        Assert.AreEqual(first.CodeText, again.CodeText);
        CollectionAssert.AreEqual(first.Fields.SelectMany(field => field.Values).ToArray(), again.Fields.SelectMany(field => field.Values).ToArray());
    }

    [TestMethod]
    public void Four_quarter_turns_change_nothing()
    {
        var picture = Named("fax").Scan(RandomFilling.Of(HelpRequest.Value, 2, 3), 3);
        var turned = Enumerable.Range(0, 4).Aggregate(picture, (so, _) => PictureChange.Turned(so, 90));
        CollectionAssert.AreEqual(picture.Pixels, turned.Pixels);
        Assert.AreEqual(picture.Density, turned.Density);
    }

    [TestMethod]
    public void Each_kind_of_file_starts_as_its_kind_does()
    {
        var picture = FilledPage.Of(HelpRequest.Value, 1).Render(new Density(60));
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xD8 }, PictureFile.Jpeg(picture, 70, 200)[..2]);
        CollectionAssert.AreEqual("%PDF"u8.ToArray(), PictureFile.Pdf(picture, 70)[..4]);
        CollectionAssert.AreEqual("RIFF"u8.ToArray(), PictureFile.Webp(picture, 70)[..4]);
        CollectionAssert.AreEqual("II*\0"u8.ToArray(), TiffFile.Write([picture], TiffCompression.Group4)[..4]);
    }

    private static Device Named(string name) => name switch
    {
        "flatbed" => Device.Flatbed(new Density(100)),
        "adf" => Device.Adf(new Density(100)),
        "copier" => Device.Copier(new Density(100)),
        "fax" => Device.Fax(),
        _ => Device.Phone(new PhoneShot { LongSidePx = 1200, Colour = false }),
    };
}
