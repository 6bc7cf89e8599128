using Forms.Answers;
using Forms.Geometry;
using Forms.Layout;
using FormScanner.Characters;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;

namespace FormScanner.Reading;

/// <summary>Reads the fields of one located page, each by its kind.</summary>
internal sealed class FieldReaders(
    GreyImage image, PageAlignment alignment, BlankTemplate blank, IReadOnlyList<Streak> streaks, double blackShare, bool placesCertain, ReaderLimits limits)
{
    // What a person sees beside the question: the answer with a little of its surroundings.
    private const double CropMarginMm = 2;
    private const double CropPixelsPerMm = 8;

    private readonly BoxReader _boxes = new(image, alignment, blank, streaks, blackShare, placesCertain, limits.Marks);
    private readonly CellCutter _cells = new(image, alignment, streaks, blackShare, limits.Cells);

    public FieldReading Read(LayoutField field) => field switch
    {
        LayoutField.Choice choice => Choice(choice),
        LayoutField.Cells cells => Cells(cells),
        LayoutField.Line line => Line(line),
        LayoutField.Signature signature => Signature(signature),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.GetType().Name, "no reader for this kind of field"),
    };

    private FieldReading Choice(LayoutField.Choice field)
    {
        var boxes = field.Boxes.Select(_boxes.Read).ToList();
        var decision = ChoiceDecision.Of(boxes, field.Many, limits.Marks);
        return new FieldReading(
            new Answer(field.Id, decision.Values, null, decision.Certainty, decision.Confidence, []), "choice", boxes, Crop(field.Bounds));
    }

    private FieldReading Cells(LayoutField.Cells field)
    {
        var cells = _cells.Cut(field);
        var filled = cells.Any(cell => cell.InkShare > limits.Cells.EmptyAtMost);
        var readings = cells.Select(cell => cell.InkShare > limits.Cells.EmptyAtMost ? new CellReading(null, 0, []) : new CellReading("", 0.99, [])).ToList();
        return new FieldReading(
            new Answer(field.Id, [], null, filled ? Certainty.Check : Certainty.Empty, filled ? 0 : 0.99, readings), "cells", [], Crop(field.Bounds));
    }

    private FieldReading Line(LayoutField.Line field) =>
        new(new Answer(field.Id, [], null, Certainty.Empty, 0.9, []), "line", [], Crop(field.Area));

    private FieldReading Signature(LayoutField.Signature field) =>
        new(new Answer(field.Id, [], null, Certainty.Empty, 0.9, []), "signature", [], Crop(field.Area));

    private Lazy<GreyImage> Crop(PageRect area) => new(() =>
        PagePatch.Sample(image, alignment.Map, area.Grown(CropMarginMm), new PatchDensity(CropPixelsPerMm)).ToImage());
}
