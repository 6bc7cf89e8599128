using Forms.Layout;
using Forms.PageCodes;
using Forms.Printing;
using SkiaSharp;
using Testing.Paper.Handwriting;

namespace Testing.Paper;

/// <summary>
/// A printed page filled in by somebody: <c>FilledPage.Of(layout, 2).Tick("needs", "shopping").Write("before", "24122026").Seed(7)</c>.
/// The same calls and the same seed give the same ink, and <see cref="Truth"/> says what was meant.
/// </summary>
public sealed class FilledPage
{
    private readonly FormLayout _layout;
    private readonly PageLayout _page;
    private readonly List<Entry> _entries = [];
    private PageSerial _serial = PageSerial.TryParse("0KT6M9WX3P")!.Value;
    private PageCodeKeys _keys = PageCodeKeys.None;
    private PenKind? _pen;
    private int _seed;

    private FilledPage(FormLayout layout, PageLayout page)
    {
        _layout = layout;
        _page = page;
    }

    /// <summary>A blank page, by its number from 1.</summary>
    public static FilledPage Of(FormLayout layout, int page) => new(layout, layout.Pages.Single(candidate => candidate.Page == page));

    public PageLayout Layout => _page;

    public FilledPage Serial(string serial)
    {
        _serial = PageSerial.TryParse(serial) ?? throw new ArgumentException($"a serial is {PageSerial.Length} symbols without I, L, O, U (found: {serial})", nameof(serial));
        return this;
    }

    public FilledPage Keys(PageCodeKeys keys)
    {
        _keys = keys;
        return this;
    }

    public FilledPage With(PenKind pen)
    {
        _pen = pen;
        return this;
    }

    public FilledPage Seed(int seed)
    {
        _seed = seed;
        return this;
    }

    public FilledPage Tick(string question, string value, MarkStyle style = MarkStyle.Cross) => Add(new Entry.Mark(question, Box(question, value).Value, style));

    public FilledPage Cancel(string question, string value) => Add(new Entry.Cancellation(question, Box(question, value).Value));

    /// <summary>Cells: one character for each cell, a space leaves one empty. Lines: joined writing.</summary>
    public FilledPage Write(string question, string text) => Add(new Entry.Words(question, Fitting(question, text)));

    /// <summary>Real characters, one for each cell from the first on; null leaves a cell empty.</summary>
    public FilledPage Write(string question, IReadOnlyList<CellInk?> cells) => Add(new Entry.RealWords(question, cells));

    /// <summary>The same, filled in on a computer in the printed typeface.</summary>
    public FilledPage Type(string question, string text) => Type(question, text, TypedStyle.Printed);

    public FilledPage Type(string question, string text, TypedStyle style) => Add(new Entry.TypedWords(question, Fitting(question, text), style, false));

    /// <summary>Text that a PDF viewer put on the page, near the start of the row and regardless of its cells.</summary>
    public FilledPage TypeAcross(string question, string text, TypedStyle style) => Add(new Entry.TypedWords(question, Fitting(question, text), style, true));

    /// <summary>A box ticked on a computer.</summary>
    public FilledPage TypeTick(string question, string value) => Add(new Entry.TypedMark(question, Box(question, value).Value));

    /// <summary>Signs in the first signature frame of the page.</summary>
    public FilledPage Sign() => Add(new Entry.Signature(_page.Fields.OfType<LayoutField.Signature>().First().Id.Value));

    /// <summary>Signs in one of several signature frames.</summary>
    public FilledPage Sign(string question) => Add(new Entry.Signature(FieldOf(question).Id.Value));

    /// <summary>What both QR codes of the page say.</summary>
    public PageCode Code => FormPrinter.CodeOf(_layout, _page, _serial, _keys);

    public PageTruth Truth => new(
        _layout.Form.Value, _layout.Version.Number, _layout.Size == PrintSize.Large, _page.Page, _layout.Pages.Count, _serial.Value, Code.Text,
        [.. _page.Fields.Select(asked => TruthReckoning.Of(asked, _entries))]);

    /// <summary>Draws print and ink on a canvas whose unit is the millimetre.</summary>
    public void Paint(SKCanvas canvas)
    {
        PagePainter.PaintBlank(canvas, _page);
        PagePainter.PaintCode(canvas, _page, Code);
        PaintEntries(canvas);
    }

    /// <summary>The sheet itself, sampled at that density, before any device has looked at it.</summary>
    public Picture Render(Density density, bool colour = false)
    {
        var sheet = Picture.Blank((int)Math.Round(_page.WidthMm * density.PixelsPerMm), (int)Math.Round(_page.HeightMm * density.PixelsPerMm), colour, density);
        BlankSheets.CopyTo(sheet, _page);
        sheet.DrawInMm(canvas =>
        {
            PagePainter.PaintCode(canvas, _page, Code);
            PaintEntries(canvas);
        });
        return sheet;
    }

    /// <summary>The page as a PDF of lines and letters, as it comes from a computer.</summary>
    public byte[] ToPdf()
    {
        const float pointsPerMm = 72f / 25.4f;
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = _layout.Form.Value, RasterDpi = 300 }))
        {
            var canvas = document.BeginPage((float)_page.WidthMm * pointsPerMm, (float)_page.HeightMm * pointsPerMm);
            canvas.Scale(pointsPerMm);
            Paint(canvas);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    private void PaintEntries(SKCanvas canvas)
    {
        var writer = Writer.Of(_seed, _pen);
        for (var i = 0; i < _entries.Count; i++) EntryPainter.Paint(canvas, FieldOf(_entries[i].Question), _entries[i], writer, Chance.For(_seed, i));
    }

    private FilledPage Add(Entry entry)
    {
        _entries.Add(entry);
        return this;
    }

    private LayoutField FieldOf(string question) =>
        _page.Fields.FirstOrDefault(field => field.Id.Value == question)
        ?? throw new ArgumentException($"page {_page.Page} of {_layout.Form} has no question {question}", nameof(question));

    private ChoiceBox Box(string question, string value) =>
        (FieldOf(question) as LayoutField.Choice)?.Boxes.FirstOrDefault(box => box.Value == value)
        ?? throw new ArgumentException($"page {_page.Page} of {_layout.Form} has no box {question}/{value}", nameof(value));

    private string Fitting(string question, string text) => FieldOf(question) switch
    {
        LayoutField.Cells cells when text.Length > cells.Frames.Count => throw new ArgumentException($"{question} has {cells.Frames.Count} cells (found: {text.Length} characters)", nameof(text)),
        LayoutField.Choice => throw new ArgumentException($"{question} is ticked, not written", nameof(question)),
        _ => text,
    };
}
