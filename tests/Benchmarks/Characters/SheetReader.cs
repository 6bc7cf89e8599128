using Forms.Layout;
using Forms.PageCodes;
using FormScanner.Characters;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;
using FormScanner.Reading;

namespace Benchmarks.Characters;

/// <summary>Takes the cells out of the picture of a sheet, by the same steps as the product.</summary>
internal sealed class SheetReader(FormLayout sheet) : IDisposable
{
    private readonly QrScanner _scanner = new();
    private readonly PublishedLayouts _layouts = new([sheet]);
    private readonly PageSource _source = new(new ReadLimits(), TimeProvider.System);
    private readonly GlyphFinder _finder = new(GlyphLimits.Default);

    /// <summary>What stands in each cell by question, or null when the page was not found.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<(Cell Cell, CellContent Content)>>?> ReadAsync(byte[] file, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(file);
        await foreach (var page in _source.Pages(_source.Open(stream, "sheet"), cancellation))
            return page is PageImage.Decoded decoded ? Read(decoded.Image, cancellation) : null;
        return null;
    }

    public void Dispose() => _scanner.Dispose();

    private Dictionary<string, IReadOnlyList<(Cell Cell, CellContent Content)>>? Read(GreyImage image, CancellationToken cancellation)
    {
        var pyramid = PageReader.PyramidOf(image);
        var locator = new PageLocator(_scanner, _layouts, PageCodeKeys.None, LocatingLimits.Default);
        if (locator.Locate(pyramid, cancellation) is not Location.Found found) return null;
        var blackShare = found.Pose.BlackShareOfWhite(pyramid.Full);
        var alignment = PageAlignment.Of(pyramid.Full, found.Pose, found.Page, blackShare, AlignmentLimits.Default);
        var cutter = new CellCutter(pyramid.Full, alignment, Streak.Find(pyramid.Full), blackShare);
        return found.Page.Fields.OfType<LayoutField.Cells>().ToDictionary(
            row => row.Id.Value, row => (IReadOnlyList<(Cell, CellContent)>)[.. cutter.Cut(row).Select(cell => (cell, _finder.Find(cell)))]);
    }
}
