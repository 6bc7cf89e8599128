using Forms.Answers;
using Forms.Geometry;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;

namespace FormScanner.Text;

/// <summary>
/// Reads a line of free text: whether there is ink, and the words when they were typed. Handwriting is never guessed, it
/// stays a picture for the agent.
/// </summary>
internal sealed class LineReader(
    GreyImage image, PageAlignment alignment, IReadOnlyList<Streak> streaks, double blackShare, PrintedTextReader text, LineLimits limits)
{
    private const double PixelsPerMm = 8;

    // Typed text is given to Tesseract at about 300 dpi.
    private const double TextPixelsPerMm = 12;

    // The light hardly changes over this width.
    private const double BlockMm = 12;

    // The printed rule at the foot of the line and the room for it to lie a little off.
    private const double RuleMm = 1.2;

    public Answer Read(LayoutField.Line field)
    {
        var area = field.Area with { HeightMm = field.Area.HeightMm - RuleMm };
        var patch = PagePatch.Sample(image, alignment.Map, area, new PatchDensity(PixelsPerMm));
        Streak.Erase(patch, alignment.Map, streaks);
        patch.Flatten(BlockMm);
        var scale = new InkScale(patch.Pixels, blackShare);
        var inkMm2 = scale.Share(patch.Pixels) * area.WidthMm * area.HeightMm;
        if (inkMm2 <= limits.EmptyAtMostMm2) return new Answer(field.Id, [], null, Certainty.Empty, 0.99, []);
        if (inkMm2 < limits.WrittenAtLeastMm2) return new Answer(field.Id, [], null, Certainty.Check, 0.5, []);
        if (!TypedLine.LooksTyped(patch, scale)) return new Answer(field.Id, [], null, Certainty.Check, 0, []);
        var printed = text.ReadLine(Printed(area));
        return printed.Confidence >= limits.TypedConfidence
            ? new Answer(field.Id, [], printed.Text, Certainty.Check, printed.Confidence, [])
            : new Answer(field.Id, [], null, Certainty.Check, 0, []);
    }

    private GreyImage Printed(PageRect area) =>
        PagePatch.Sample(image, alignment.Map, area, new PatchDensity(TextPixelsPerMm)).ToImage();
}

/// <summary>The thresholds of free lines.</summary>
internal sealed record LineLimits
{
    public static LineLimits Default { get; } = new();

    /// <summary>Up to this much ink, in square millimetres, a line is empty: a few specks.</summary>
    public double EmptyAtMostMm2 { get; init; } = 0.35;

    /// <summary>From this much ink on something is written: the shortest word has 3.</summary>
    public double WrittenAtLeastMm2 { get; init; } = 1.2;

    /// <summary>Tesseract's own confidence from which typed words are offered.</summary>
    public double TypedConfidence { get; init; } = 0.75;
}
