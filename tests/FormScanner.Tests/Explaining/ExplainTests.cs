using FormScanner.Tests.Paper;
using Forms.PageCodes;
using FormScanner.Explaining;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;
using FormScanner.Tests.Imaging;
using SkiaSharp;
using Testing.Paper;
using Testing.Paper.Files;

namespace FormScanner.Tests.Explaining;

[TestClass]
public sealed class ExplainTests
{
    private static readonly PublishedLayouts Layouts = PublishedLayouts.Load(ShippedLayouts.Folder);

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task Each_page_of_a_file_becomes_a_picture_of_the_right_size()
    {
        using var folder = new OwnFolder();
        var file = folder.With("pile.tif", TiffFile.Write([Filled(1).Render(new Density(150)), Filled(2).Render(new Density(150))], TiffCompression.Lzw));
        var pictures = await ExplainAsync(file, folder);
        Assert.HasCount(2, pictures);
        foreach (var (picture, reading) in pictures)
        {
            Assert.IsInstanceOfType<PageReading.Read>(reading);
            using var bitmap = SKBitmap.Decode(picture);
            Assert.AreEqual((ExplainedPage.WidthPx, ExplainedPage.HeightPx), (bitmap.Width, bitmap.Height));
        }
    }

    [TestMethod]
    public async Task What_is_drawn_lies_on_what_was_printed_whatever_the_turn_and_the_density()
    {
        foreach (var (dpi, degrees) in ((int, int)[])[(150, 0), (150, 90), (150, 180), (600, 270)])
        {
            using var folder = new OwnFolder();
            var sheet = Testing.Paper.Spoiling.PictureChange.Turned(Filled(2).Render(new Density(dpi)), degrees);
            var (picture, _) = (await ExplainAsync(folder.With("page.png", PictureFile.Png(sheet)), folder)).Single();
            using var bitmap = SKBitmap.Decode(picture);
            // The blue square around the first mark and the black inside it, where an upright page has them; its label is further down.
            var top = Bounds(bitmap, Blue, new SKRectI(64, 64, 500, 500)).Top;
            var square = Bounds(bitmap, Blue, new SKRectI(64, top, 500, top + 40));
            var mark = Bounds(bitmap, Dark, new SKRectI(square.Left, top, square.Right, top + square.Width));
            Assert.IsTrue(mark.Width is > 25 and < 60, $"{dpi} dpi, {degrees}°: the mark is {mark}, the square {square}");
            Assert.AreEqual(mark.Left - square.Left, square.Right - mark.Right, 4, $"{dpi} dpi, {degrees}°, across");
            Assert.AreEqual(mark.Left - square.Left, mark.Top - top, 4, $"{dpi} dpi, {degrees}°, down");
        }
    }

    [TestMethod]
    public async Task A_page_that_was_not_read_is_shown_with_the_reason()
    {
        using var folder = new OwnFolder();
        var (picture, reading) = (await ExplainAsync(folder.With("letter.png", SamplePage.GreyPng()), folder)).Single();
        Assert.IsInstanceOfType<PageReading.NoCode>(reading);
        using var bitmap = SKBitmap.Decode(picture);
        Assert.AreEqual((ExplainedPage.WidthPx, ExplainedPage.HeightPx), (bitmap.Width, bitmap.Height));
        Assert.IsGreaterThan(0, Bounds(bitmap, colour => colour.Red > 110 && colour.Green < 60, new SKRectI(2200, 60, 3000, 260)).Width, "there is no red title");
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_opened_gets_a_picture_of_words()
    {
        using var folder = new OwnFolder();
        var (picture, reading) = (await ExplainAsync(folder.With("broken.pdf", "no PDF"u8.ToArray()), folder)).Single();
        Assert.IsInstanceOfType<PageReading.BadFile>(reading);
        using var bitmap = SKBitmap.Decode(picture);
        Assert.AreEqual(ExplainedPage.WidthPx, bitmap.Width);
    }

    private static FilledPage Filled(int page)
    {
        var layout = Layouts.All.First(layout => layout.Form.Value == "help-request" && layout.Size == PrintSize.Normal);
        return page == 2 ? FilledPage.Of(layout, 2).Tick("needs", "shopping").Cancel("needs", "visits").Write("before", "24122026").Seed(4) : FilledPage.Of(layout, 1).Seed(3);
    }

    private static bool Blue(SKColor colour) => colour.Blue > colour.Red + 80 && colour.Blue > 140;

    private static bool Dark(SKColor colour) => colour.Red < 70 && colour.Green < 70 && colour.Blue < 70;

    private static SKRectI Bounds(SKBitmap bitmap, Func<SKColor, bool> wanted, SKRectI within)
    {
        var found = new SKRectI(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var y = within.Top; y < within.Bottom; y++)
            for (var x = within.Left; x < within.Right; x++)
                if (wanted(bitmap.GetPixel(x, y)))
                    found = new SKRectI(Math.Min(found.Left, x), Math.Min(found.Top, y), Math.Max(found.Right, x + 1), Math.Max(found.Bottom, y + 1));
        return found.Right > found.Left ? found : SKRectI.Empty;
    }

    private async Task<List<(string Picture, PageReading Reading)>> ExplainAsync(string file, OwnFolder folder)
    {
        using var reader = new PageReader(Layouts, PaperReads.Knowledge, PageCodeKeys.None, ReaderLimits.Default);
        var explainer = new FileExplainer(new PageSource(new ReadLimits(), TimeProvider.System), reader, new DirectoryInfo(Path.Combine(folder.Path, "out")));
        return await explainer.ExplainAsync(file, Token).ToListAsync(Token);
    }
}
