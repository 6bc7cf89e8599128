using FormScanner.Imaging;
using SkiaSharp;

namespace FormScanner.Tests.Imaging;

[TestClass]
public sealed class PictureTests(TestContext context)
{
    // JPEG and lossy WebP ring around sharp edges; 2 of 255 levels on average is far below what a mark needs.
    private const double Tolerance = 2;

    private CancellationToken Token => context.CancellationToken;

    [TestMethod]
    [DataRow(SKEncodedImageFormat.Png, SKColorType.Gray8, false)]
    [DataRow(SKEncodedImageFormat.Png, SKColorType.Rgba8888, false)]
    [DataRow(SKEncodedImageFormat.Png, SKColorType.Rgba8888, true)]
    [DataRow(SKEncodedImageFormat.Png, SKColorType.Rgba16161616, false)]
    [DataRow(SKEncodedImageFormat.Jpeg, SKColorType.Gray8, false)]
    [DataRow(SKEncodedImageFormat.Jpeg, SKColorType.Rgba8888, false)]
    [DataRow(SKEncodedImageFormat.Webp, SKColorType.Rgba8888, false)]
    [DataRow(SKEncodedImageFormat.Webp, SKColorType.Rgba8888, true)]
    public async Task A_picture_of_each_kind_is_the_same_page(SKEncodedImageFormat format, SKColorType colours, bool transparentPaper)
    {
        var pages = await PageReads.OfAsync(SamplePage.Encoded(format, colours, transparentPaper), Token);

        Assert.HasCount(1, pages);
        Assert.IsLessThan(Tolerance, SamplePage.Difference(SamplePage.Expected(), PageReads.ImageOf(pages[0])));
    }

    [TestMethod]
    public async Task Colours_turn_grey_as_bright_as_the_eye_sees_them()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(61, 3, SKColorType.Rgba8888, SKAlphaType.Opaque));
        bitmap.Erase(new SKColor(200, 100, 50));
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);

        var image = PageReads.ImageOf((await PageReads.OfAsync(png.ToArray(), Token))[0]);

        // 0.299 x 200 + 0.587 x 100 + 0.114 x 50 = 124.2
        Assert.IsTrue(image.Pixels.All(pixel => pixel is 124), $"The first pixel is {image.Pixels[0]}.");
    }

    [TestMethod]
    [DataRow(1, false, false)]
    [DataRow(2, true, false)]
    [DataRow(3, true, true)]
    [DataRow(4, false, true)]
    [DataRow(5, false, false)]
    [DataRow(6, true, false)]
    [DataRow(7, true, true)]
    [DataRow(8, false, true)]
    public async Task A_photograph_is_turned_as_its_camera_says(int orientation, bool barAtRight, bool barAtBottom)
    {
        var jpeg = SamplePage.GreyJpeg();
        byte[] tags = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        byte[] turned = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(tags.Length + 2), .. tags, .. jpeg[2..]];

        var image = PageReads.ImageOf((await PageReads.OfAsync(turned, Token))[0]);

        // The bar of the sample page is 80 px long and begins 16 px from the corner; from orientation 5 on it stands upright.
        var (across, down) = orientation < 5 ? (90, 30) : (30, 90);
        var (x, y) = (barAtRight ? image.WidthPx - 1 - across : across, barAtBottom ? image.HeightPx - 1 - down : down);
        Assert.AreEqual(orientation < 5 ? SamplePage.WidthPx : SamplePage.HeightPx, image.WidthPx);
        Assert.IsLessThan((byte)40, image.Row(y)[x]);
    }

    [TestMethod]
    public void The_resolution_a_png_claims_is_told()
    {
        var png = SamplePage.GreyPng();
        // 11,811 pixels per metre are 300 per inch; the checksum of this chunk is not looked at.
        byte[] claim = [0, 0, 0, 9, .. "pHYs"u8, 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1, 0, 0, 0, 0];
        byte[] claiming = [.. png[..33], .. claim, .. png[33..]];

        Assert.AreEqual(300, ClaimedDpi.Of(claiming)!.Value.PerInch, 0.1);
        Assert.IsNull(ClaimedDpi.Of(png));
    }
}
