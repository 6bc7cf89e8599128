using Forms.PageCodes;
using FormScanner.Imaging;
using FormScanner.Reading;
using FormScanner.Tests.Imaging;
using FormScanner.Tests.Paper;
using Testing.Paper;
using Testing.Paper.Files;

namespace FormScanner.Tests.Reading;

[TestClass]
public sealed class FileReaderTests
{
    private static readonly Density Coarse = new(120);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public async Task Reports_come_in_the_order_of_files_and_pages(int workers)
    {
        using var folder = new OwnFolder();
        var (first, second) = (Page(1).Render(Coarse), Page(2).Render(Coarse));
        string[] files =
        [
            folder.With("both.tif", TiffFile.Write([first, second], TiffCompression.Lzw)),
            folder.With("one.png", PictureFile.Png(second)),
            folder.With("empty.png", []),
            folder.With("letter.png", PictureFile.Png(ForeignSheet.Letter(Coarse))),
            folder.With("turned.tif", TiffFile.Write([second, first, second], TiffCompression.Lzw)),
            folder.With("other.png", PictureFile.Png(first)),
        ];

        var reports = await ReadAsync(files, workers);

        Assert.AreEqual(
            "both.tif 1: page 1|both.tif 2: page 2|one.png 1: page 2|empty.png 1: bad-file|letter.png 1: no-code|"
            + "turned.tif 1: page 2|turned.tif 2: page 1|turned.tif 3: page 2|other.png 1: page 1",
            string.Join('|', reports.Select(Said)));
        foreach (var report in reports) Assert.IsGreaterThanOrEqualTo(0, report.ElapsedMs);
    }

    [TestMethod]
    public async Task Whoever_stops_listening_leaves_nothing_running()
    {
        using var folder = new OwnFolder();
        var files = Enumerable.Range(0, 6).Select(n => folder.With($"{n}.png", PictureFile.Png(Page(2).Render(Coarse)))).ToList();
        using var reader = Reader(2);

        await foreach (var report in reader.ReadAsync(files, TestContext.CancellationToken))
        {
            Assert.AreEqual("0.png 1: page 2", Said(report));
            break;
        }
    }

    private async Task<List<PageReport>> ReadAsync(IReadOnlyList<string> files, int workers)
    {
        using var reader = Reader(workers);
        return await reader.ReadAsync(files, TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken);
    }

    private static FileReader Reader(int workers) => new(
        new PageSource(new ReadLimits(), TimeProvider.System), () => new PageReader(PaperReads.Layouts, PaperReads.Knowledge, PageCodeKeys.None, ReaderLimits.Default),
        workers, withPictures: false, TimeProvider.System);

    private static FilledPage Page(int number) => FilledPage.Of(PaperReads.HelpRequest, number);

    private static string Said(PageReport report) =>
        $"{Path.GetFileName(report.File)} {report.FilePage}: {(report.Reading is PageReading.Read read ? $"page {read.Code.Page}" : report.Reading.OutcomeWord)}";
}
