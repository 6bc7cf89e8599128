using BitMiracle.LibTiff.Classic;
using FormScanner.Imaging;

namespace FormScanner.Tests.Imaging;

[TestClass]
public sealed class TiffTests(TestContext context)
{
    private const double Tolerance = 2;

    private CancellationToken Token => context.CancellationToken;

    [TestMethod]
    [DataRow(Compression.NONE, Photometric.MINISWHITE, 1, 1, false)]
    [DataRow(Compression.CCITTFAX3, Photometric.MINISWHITE, 1, 1, false)]
    [DataRow(Compression.CCITTFAX4, Photometric.MINISWHITE, 1, 1, false)]
    [DataRow(Compression.CCITTFAX4, Photometric.MINISBLACK, 1, 1, false)]
    [DataRow(Compression.CCITTFAX4, Photometric.MINISWHITE, 1, 1, true)]
    [DataRow(Compression.PACKBITS, Photometric.MINISBLACK, 1, 1, false)]
    [DataRow(Compression.LZW, Photometric.MINISBLACK, 8, 1, false)]
    [DataRow(Compression.LZW, Photometric.MINISWHITE, 8, 1, false)]
    [DataRow(Compression.ADOBE_DEFLATE, Photometric.MINISBLACK, 8, 1, false)]
    [DataRow(Compression.DEFLATE, Photometric.MINISBLACK, 16, 1, false)]
    [DataRow(Compression.JPEG, Photometric.MINISBLACK, 8, 1, false)]
    [DataRow(Compression.JPEG, Photometric.RGB, 8, 3, false)]
    [DataRow(Compression.LZW, Photometric.PALETTE, 8, 1, false)]
    [DataRow(Compression.PACKBITS, Photometric.RGB, 8, 3, false)]
    [DataRow(Compression.LZW, Photometric.RGB, 8, 3, true)]
    [DataRow(Compression.ADOBE_DEFLATE, Photometric.MINISBLACK, 8, 1, true)]
    public async Task A_tiff_of_each_kind_is_the_same_page(Compression compression, Photometric photometric, int bits, int samples, bool tiled)
    {
        var tiff = new SampleTiff { Compression = compression, Photometric = photometric, Bits = bits, Samples = samples, Tiled = tiled };

        var pages = await PageReads.OfAsync(tiff.Bytes(), Token);

        Assert.HasCount(1, pages);
        Assert.IsLessThan(Tolerance, SamplePage.Difference(SamplePage.Expected(), PageReads.ImageOf(pages[0])));
        Assert.AreEqual(new Dpi(300), ((PageImage.Decoded)pages[0]).Claimed);
    }

    [TestMethod]
    public async Task Every_page_of_a_tiff_is_read_in_turn()
    {
        var pages = await PageReads.OfAsync(new SampleTiff { Pages = 12 }.Bytes(), Token);

        CollectionAssert.AreEqual(Enumerable.Range(1, 12).ToList(), pages.ConvertAll(page => page.FilePage));
        Assert.IsTrue(pages.TrueForAll(page => page is PageImage.Decoded));
    }

    [TestMethod]
    public async Task A_tiff_that_says_it_lies_on_its_side_is_set_upright()
    {
        var image = PageReads.ImageOf((await PageReads.OfAsync(new SampleTiff { Orientation = Orientation.RIGHTTOP }.Bytes(), Token))[0]);

        Assert.AreEqual((SamplePage.HeightPx, SamplePage.WidthPx), (image.WidthPx, image.HeightPx));
        Assert.AreEqual(0, image.Row(90)[image.WidthPx - 31]);
    }

    [TestMethod]
    public async Task The_pages_before_a_cut_are_read_and_the_cut_is_reported()
    {
        var whole = new SampleTiff { Pages = 3, Compression = Compression.NONE }.Bytes();

        var pages = await PageReads.OfAsync(whole[..(whole.Length * 3 / 4)], Token);

        Assert.AreEqual("decoded decoded truncated", PageReads.CodesOf(pages));
    }
}
