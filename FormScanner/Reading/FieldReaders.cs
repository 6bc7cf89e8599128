using Forms.Answers;
using Forms.Geometry;
using Forms.Layout;
using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;
using FormScanner.Text;

namespace FormScanner.Reading;

/// <summary>Reads the fields of one located page, each by its kind.</summary>
internal sealed class FieldReaders
{
    // What a person sees beside the question: the answer with a little of its surroundings.
    private const double CropMarginMm = 2;
    private const double CropPixelsPerMm = 8;

    private readonly GreyImage _image;
    private readonly PageAlignment _alignment;
    private readonly ReaderLimits _limits;
    private readonly BoxReader _boxes;
    private readonly CellsReader _cells;
    private readonly LineReader _lines;
    private readonly SignatureReader _signatures;

    public FieldReaders(GreyImage image, PageAlignment alignment, IReadOnlyList<LayoutField> fields, PageInk ink, ReadingTools tools, ReaderLimits limits)
    {
        (_image, _alignment, _limits) = (image, alignment, limits);
        _boxes = new BoxReader(image, alignment, ink.Blank, ink.Streaks, ink.BlackShare, ink.PlacesCertain, limits.Marks);
        var typed = new TypedRowReader(image, alignment, ink.Streaks, ink.BlackShare, tools.Text, limits.Typed, [.. fields.OfType<LayoutField.Cells>()]);
        _cells = new CellsReader(
            typed, new CellCutter(image, alignment, ink.Streaks, ink.BlackShare), new GlyphFinder(limits.Glyphs), new CharacterReader(tools.Net, limits.Characters),
            tools.Knowledge, limits.Writer, new FieldTrust(limits.Fields), limits.Hand);
        _lines = new LineReader(image, alignment, ink.Streaks, ink.BlackShare, tools.Text, limits.Lines);
        _signatures = new SignatureReader(image, alignment, ink.Streaks, ink.BlackShare, limits.Signatures);
    }

    /// <summary>The answers of a page in the order of its fields; rows of cells are read together, because one hand wrote them.</summary>
    public IReadOnlyList<FieldReading> Read(TemplateKey form, IReadOnlyList<LayoutField> fields, CancellationToken cancellation)
    {
        var rows = _cells.Read(form, [.. fields.OfType<LayoutField.Cells>()]).ToDictionary(row => row.Answer.Question);
        var readings = new List<FieldReading>(fields.Count);
        foreach (var field in fields)
        {
            cancellation.ThrowIfCancellationRequested();
            readings.Add(Read(field, rows));
        }

        return readings;
    }

    private FieldReading Read(LayoutField field, Dictionary<QuestionId, RowReading> rows) => field switch
    {
        LayoutField.Choice choice => Choice(choice),
        LayoutField.Cells => new FieldReading(rows[field.Id].Answer, "cells", [], Crop(field.Bounds)) { Cells = rows[field.Id].Cells },
        LayoutField.Line line => new FieldReading(_lines.Read(line), "line", [], Crop(field.Bounds)),
        LayoutField.Signature signature => new FieldReading(_signatures.Read(signature), "signature", [], Crop(field.Bounds)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.GetType().Name, "no reader for this kind of field"),
    };

    private FieldReading Choice(LayoutField.Choice field)
    {
        var boxes = field.Boxes.Select(_boxes.Read).ToList();
        var decision = ChoiceDecision.Of(boxes, field.Many, _limits.Marks);
        return new FieldReading(
            new Answer(field.Id, decision.Values, null, decision.Certainty, decision.Confidence, []), "choice", boxes, Crop(field.Bounds));
    }

    private Lazy<GreyImage> Crop(PageRect area) => new(() =>
        PagePatch.Sample(_image, _alignment.Map, area.Grown(CropMarginMm), new PatchDensity(CropPixelsPerMm)).ToImage());
}

/// <summary>What ink is judged against on one page.</summary>
/// <param name="Blank">The empty template.</param>
/// <param name="Streaks">Lines that the scanner drew.</param>
/// <param name="BlackShare">Black over white, as the page's own marks show it.</param>
/// <param name="PlacesCertain">Whether marks and codes alone fix every box, so that no printed frame is needed.</param>
internal sealed record PageInk(BlankTemplate Blank, IReadOnlyList<Streak> Streaks, double BlackShare, bool PlacesCertain);
