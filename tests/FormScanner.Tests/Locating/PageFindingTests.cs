using Forms.Layout;
using FormScanner.Reading;
using FormScanner.Tests.Paper;
using SkiaSharp;
using Testing.Paper;
using Testing.Paper.Spoiling;

namespace FormScanner.Tests.Locating;

/// <summary>Pages of ours that are turned, bent out of size or damaged, and are read all the same.</summary>
[TestClass]
public sealed class PageFindingTests
{
    private static readonly PageTruth Truth = SamplePages.Ticked.Truth;

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    [DataRow(0)]
    [DataRow(90)]
    [DataRow(180)]
    [DataRow(270)]
    public void A_page_is_read_in_all_four_turns(int degrees)
    {
        var read = Sure(PictureChange.Turned(SamplePages.TickedSheet, degrees));

        Assert.IsLessThan(0.2, Math.Abs(Math.IEEERemainder(read.TurnedDegrees - degrees, 360)));
        Assert.AreEqual(200, read.Dpi, 0.5);
        Assert.IsEmpty(read.Problems);
    }

    [TestMethod]
    public void On_a_clean_page_marks_are_found_to_a_tenth_of_a_millimetre()
    {
        var found = PaperReads.Closely(SamplePages.TickedSheet, Token).Found!;
        var density = SamplePages.Fine.PixelsPerMm;

        Assert.AreEqual(5, found.Pose.Marks);
        Assert.HasCount(11, found.Pose.Landmarks, "five marks and six finder squares");
        foreach (var landmark in found.Pose.Landmarks)
        {
            var off = landmark.Pixel.DistancePxTo(new(landmark.Page.XMm * density, landmark.Page.YMm * density)) / density;
            Assert.IsLessThan(0.1, off, landmark.Page.ToString());
        }

        Assert.IsLessThan(0.05, found.Pose.ResidualMm);
    }

    [TestMethod]
    [DataRow(SheetCorner.TopLeft)]
    [DataRow(SheetCorner.TopRight)]
    [DataRow(SheetCorner.BottomRight)]
    [DataRow(SheetCorner.BottomLeft)]
    public void A_folded_corner_is_reported_and_does_no_harm(SheetCorner corner) =>
        Assert.Contains("mark-missing", Sure(Scan((sheet, random) => Damage.FoldedCorner(sheet, corner, 36, random))).Problems);

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void One_code_is_enough(int torn) =>
        Assert.AreEqual(FormScanner.Locating.CodeSource.OneCode, Sure(Scan((sheet, random) => CodeDamage.Torn(sheet, Layout.Codes[torn], random))).Source);

    [TestMethod]
    [DataRow(0)]
    [DataRow(180)]
    public void When_both_codes_are_torn_the_code_in_clear_is_read(int degrees)
    {
        var read = Sure(PictureChange.Turned(Scan(WithoutCodes), degrees));

        Assert.Contains("code-from-clear-text", read.Problems);
        Assert.AreEqual(Truth.CodeText, read.Code.Text);
    }

    [TestMethod]
    public void When_the_code_in_clear_is_gone_too_there_is_no_code() => Assert.IsInstanceOfType<PageReading.NoCode>(PaperReads.Of(
        Scan((sheet, random) => Layout.CodeTexts.Aggregate(WithoutCodes(sheet, random), Erased.Area)), Token));

    [TestMethod]
    [DataRow(0.94)]
    [DataRow(1.03)]
    public void A_page_printed_at_another_size_is_read(double scale)
    {
        var read = Sure(SamplePages.Flatbed.Seeing(Warp.Scaled(scale, scale)).Scan(SamplePages.TickedSheet, 3));

        Assert.AreEqual(200 * scale, read.Dpi, 1);
    }

    [TestMethod]
    public void Half_a_centimetre_cut_off_all_around_does_no_harm() =>
        Assert.IsEmpty(Sure(PictureChange.Cropped(SamplePages.Flatbed.Scan(SamplePages.TickedSheet, 4), 5, 5, 5, 5)).Problems);

    [TestMethod]
    [DataRow(-10)]
    [DataRow(10)]
    public void A_page_laid_askew_is_read(int degrees)
    {
        // On a larger glass, so that no mark is cut off.
        var sheet = SamplePages.TickedSheet;
        var skewed = Picture.Blank(sheet.WidthPx * 5 / 4, sheet.HeightPx * 5 / 4, false, sheet.Density);
        using var bitmap = sheet.ToBitmap();
        using var image = SKImage.FromBitmap(bitmap);
        skewed.Draw(canvas =>
        {
            canvas.Translate(skewed.WidthPx / 2f, skewed.HeightPx / 2f);
            canvas.RotateDegrees(degrees);
            canvas.DrawImage(image, -sheet.WidthPx / 2f, -sheet.HeightPx / 2f, new SKSamplingOptions(SKFilterMode.Linear));
        });

        Assert.AreEqual(degrees, Sure(skewed).TurnedDegrees, 0.2);
    }

    private static PageLayout Layout => SamplePages.Ticked.Layout;

    private static Picture WithoutCodes(Picture sheet, Random random) =>
        Layout.Codes.Aggregate(sheet, (so, code) => CodeDamage.Torn(so, code, random));

    private static Picture Scan(Func<Picture, Random, Picture> damage) => SamplePages.Flatbed.Of(damage).Scan(SamplePages.TickedSheet, 2);

    private PageReading.Read Sure(Picture picture)
    {
        var read = PaperReads.Read(picture, Token);
        PaperReads.AssertSure(read, Truth);
        return read;
    }
}
