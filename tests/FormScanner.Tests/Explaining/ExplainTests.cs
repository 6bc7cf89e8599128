using Forms.PageCodes;
using FormScanner.Characters;
using FormScanner.Explaining;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;
using FormScanner.Tests.Imaging;
using FormScanner.Tests.Paper;
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
        foreach (var (picture, _, reading) in pictures)
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
            var (picture, _, _) = (await ExplainAsync(folder.With("page.png", PictureFile.Png(sheet)), folder)).Single();
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
        var (picture, cells, reading) = (await ExplainAsync(folder.With("letter.png", SamplePage.GreyPng()), folder)).Single();
        Assert.IsInstanceOfType<PageReading.NoCode>(reading);
        Assert.IsNull(cells);
        using var bitmap = SKBitmap.Decode(picture);
        Assert.AreEqual((ExplainedPage.WidthPx, ExplainedPage.HeightPx), (bitmap.Width, bitmap.Height));
        Assert.IsGreaterThan(0, Bounds(bitmap, colour => colour.Red > 110 && colour.Green < 60, new SKRectI(2200, 60, 3000, 260)).Width, "there is no red title");
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_opened_gets_a_picture_of_words()
    {
        using var folder = new OwnFolder();
        var (picture, cells, reading) = (await ExplainAsync(folder.With("broken.pdf", "no PDF"u8.ToArray()), folder)).Single();
        Assert.IsInstanceOfType<PageReading.BadFile>(reading);
        Assert.IsNull(cells);
        using var bitmap = SKBitmap.Decode(picture);
        Assert.AreEqual(ExplainedPage.WidthPx, bitmap.Width);
    }

    [TestMethod]
    public async Task Each_row_with_ink_is_shown_cell_by_cell_as_the_network_saw_it()
    {
        using var folder = new OwnFolder();
        using var one = await CellsOfAsync(folder, "one.png", FilledPage.Of(PaperReads.HelpRequest, 1).Seed(5).Write("phone", "0536491078"));
        using var two = await CellsOfAsync(folder, "two.png", FilledPage.Of(PaperReads.HelpRequest, 1).Seed(5).Write("phone", "0536491078").Write("last-name", "DE LA TOUR"));

        Assert.AreEqual((CellsPicture.WidthPx, CellsPicture.WidthPx), (one.Width, two.Width));
        Assert.AreEqual(CellsBlock.HeightMm * 8, two.Height - one.Height, 1);
        // Beside the words there is one frame for each photograph, in a line: green for a character, amber for one nobody can read.
        var line = Enumerable.Range(0, one.Height).Max(y => Runs(one, y, colour => IsNear(colour, Palette.Green) || IsNear(colour, Palette.Amber)));
        Assert.AreEqual(10, line, 1);
    }

    [TestMethod]
    public void A_cell_the_network_was_not_shown_says_why()
    {
        var glyph = new Glyph(new byte[28 * 28], 4, 5, 0.2, 0.8);
        Assert.AreEqual("vide", Said(new ReadCell(CellOdds.Empty, null, [])));
        Assert.AreEqual("hors de la case", Said(new ReadCell(CellOdds.Unreadable, null, [])));
        Assert.AreEqual("tapée à la machine", Said(new ReadCell(CellOdds.Unreadable, null, []) { IsTyped = true }));
        Assert.AreEqual("", Said(new ReadCell(CellOdds.Unreadable, glyph, [])));

        static string Said(ReadCell cell) => string.Join(' ', CellColumn.InsteadOfGlyph(cell));
    }

    [TestMethod]
    public async Task A_page_without_writing_in_cells_gets_no_picture_of_cells()
    {
        using var folder = new OwnFolder();
        var sheet = FilledPage.Of(PaperReads.HelpRequest, 2).Tick("needs", "shopping").Seed(3).Render(new Density(150));
        var (picture, cells, _) = (await ExplainAsync(folder.With("ticks.png", PictureFile.Png(sheet)), folder)).Single();
        Assert.IsNull(cells);
        Assert.HasCount(1, Directory.GetFiles(Path.GetDirectoryName(picture)!));
    }

    private async Task<SKBitmap> CellsOfAsync(OwnFolder folder, string name, FilledPage page)
    {
        var (picture, cells, _) = (await ExplainAsync(folder.With(name, PictureFile.Png(page.Render(new Density(200)))), folder)).Single();
        Assert.AreEqual(Path.ChangeExtension(picture, null) + "-cells.png", cells);
        return SKBitmap.Decode(cells);
    }

    /// <summary>How many stretches of at least a photograph's width stand in a line of pixels.</summary>
    private static int Runs(SKBitmap bitmap, int y, Func<SKColor, bool> wanted)
    {
        var (runs, length) = (0, 0);
        for (var x = 100; x < bitmap.Width; x++)
        {
            length = wanted(bitmap.GetPixel(x, y)) ? length + 1 : 0;
            if (length == 90) runs++;
        }

        return runs;
    }

    private static bool IsNear(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue) < 60;

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

    private async Task<List<ExplainedFilePage>> ExplainAsync(string file, OwnFolder folder)
    {
        using var reader = new PageReader(Layouts, PaperReads.Knowledge, PageCodeKeys.None, ReaderLimits.Default);
        var explainer = new FileExplainer(new PageSource(new ReadLimits(), TimeProvider.System), reader, new DirectoryInfo(Path.Combine(folder.Path, "out")));
        return await explainer.ExplainAsync(file, Token).ToListAsync(Token);
    }
}
