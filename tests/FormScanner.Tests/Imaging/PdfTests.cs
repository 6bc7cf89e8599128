using FormScanner.Imaging;

namespace FormScanner.Tests.Imaging;

[TestClass]
[NeedsFile("/usr/bin/pdftoppm", "poppler-utils")]
public sealed class PdfTests(TestContext context)
{
    private CancellationToken Token => context.CancellationToken;

    [TestMethod]
    public async Task A_drawn_pdf_yields_its_pages_at_the_size_of_A4_at_300_dpi()
    {
        var pages = await PageReads.OfAsync(SamplePdf.Drawn(3), Token);

        CollectionAssert.AreEqual(Enumerable.Range(1, 3).ToList(), pages.ConvertAll(page => page.FilePage));
        var image = PageReads.ImageOf(pages[1]);
        Assert.AreEqual(3508, image.HeightPx);
        Assert.AreEqual(2479, image.WidthPx, 1.0);
        Assert.AreEqual(300, ((PageImage.Decoded)pages[1]).Claimed!.Value.PerInch, 0.2);
        // A point is 4.17 px: the rectangle of page 2 begins at 61 pt, 60 pt from the top.
        Assert.AreEqual((255, 0), (image.Row(330)[245], image.Row(330)[265]));
    }

    [TestMethod]
    public async Task A_scanned_pdf_is_the_page_that_was_scanned()
    {
        var pages = await PageReads.OfAsync(SamplePdf.Scanned(1), Token);

        var image = PageReads.ImageOf(pages[0]);
        var (x, y) = (56 * image.WidthPx / SamplePage.WidthPx, 28 * image.HeightPx / SamplePage.HeightPx);
        Assert.IsLessThan((byte)40, image.Row(y)[x]);
        Assert.IsGreaterThan((byte)215, image.Row(y)[image.WidthPx / 2 * 3 / 2]);
    }

    [TestMethod]
    public async Task A_damaged_page_is_reported_and_those_around_it_are_read()
    {
        var pages = await PageReads.OfAsync(SamplePdf.WithDamagedSecondPage(), Token);

        Assert.AreEqual("decoded damaged decoded", PageReads.CodesOf(pages));
    }

    [TestMethod]
    public async Task A_reader_that_wants_one_page_leaves_no_renderer_behind()
    {
        var source = new PageSource(new ReadLimits(), TimeProvider.System);
        using var stream = new MemoryStream(SamplePdf.Scanned(40));
        await foreach (var page in source.Pages(source.Open(stream, "pile.pdf"), Token))
        {
            Assert.IsInstanceOfType<PageImage.Decoded>(page);
            break;
        }

        // Disposing of the sequence has waited for the end of the tool; one page more must not come from it.
        Assert.HasCount(1, await PageReads.OfAsync(SamplePdf.Drawn(1), Token));
    }

    [TestMethod]
    public async Task A_caller_who_gives_up_is_not_told_that_the_page_was_slow()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => PageReads.OfAsync(SamplePdf.Drawn(1), gone.Token));
    }
}
