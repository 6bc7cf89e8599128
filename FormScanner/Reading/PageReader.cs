using Forms.PageCodes;
using FormScanner.Characters;
using FormScanner.Characters.Fields;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Marks;
using FormScanner.Text;

namespace FormScanner.Reading;

/// <summary>
/// Reads one page picture: finds the page, aligns it on its printed outlines, then judges boxes, cells, lines and signature,
/// each against the page's own white and black. One for each worker: the native parts inside are not shared.
/// </summary>
internal sealed class PageReader(PublishedLayouts layouts, FieldKnowledge knowledge, PageCodeKeys keys, ReaderLimits limits) : IDisposable
{
    // A little over A4 at 300 dpi skewed by 10°, or a photo of 16 megapixels.
    internal const int MostSidePx = 5000;

    private readonly QrScanner _scanner = new();
    private readonly ReadingTools _tools = new(new PrintedTextReader(), new CharacterNet(), knowledge);

    public PageReading Read(GreyImage image, CancellationToken cancellation) => ReadClosely(image, cancellation).Reading;

    /// <summary>Reads a page and keeps what was found on the way, for <c>explain</c>.</summary>
    public CloseReading ReadClosely(GreyImage image, CancellationToken cancellation)
    {
        var pyramid = PyramidOf(image);
        var locator = new PageLocator(_scanner, layouts, keys, limits.Locating);
        switch (locator.Locate(pyramid, cancellation))
        {
            case Location.Found found:
                return ReadFound(pyramid, found, cancellation);
            case Location.NotLocated not:
                return new CloseReading(new PageReading.NotLocated(not.Code, keys.Verify(not.Code), not.Reason, not.ResidualMm), null, null);
            case Location.UnknownCode unknown:
                return new CloseReading(new PageReading.UnknownCode(unknown.Text), null, null);
            case Location.Blank:
                return new CloseReading(new PageReading.Blank(), null, null);
            default:
                return new CloseReading(new PageReading.NoCode(), null, null);
        }
    }

    /// <summary>300 dpi hold all there is to see; a 600 dpi page costs four times as much and tells no more.</summary>
    public static PagePyramid PyramidOf(GreyImage image)
    {
        var reduction = Math.Max(image.WidthPx, image.HeightPx) > MostSidePx ? 2 : 1;
        return new PagePyramid(reduction == 1 ? image : image.HalfSize(), reduction);
    }

    public void Dispose()
    {
        _scanner.Dispose();
        _tools.Dispose();
    }

    private CloseReading ReadFound(PagePyramid pyramid, Location.Found found, CancellationToken cancellation)
    {
        var blackShare = found.Pose.BlackShareOfWhite(pyramid.Full);
        var alignment = PageAlignment.Of(pyramid.Full, found.Pose, found.Page, blackShare, limits.Alignment);
        // A fax, a black-and-white scan or a poor copier loses the grey frames. Where marks and codes agree they are not needed:
        // nor can a frame that left no trace be taken for ink.
        var framesLost = alignment.OutlinesFound < limits.Alignment.LeastFound;
        var placesCertain = framesLost
            ? found.Pose.ResidualMm <= limits.Alignment.LostFramesResidualMm
            : found.Pose.ResidualMm <= limits.Alignment.FirmResidualMm && alignment.BendMm <= limits.Alignment.FlatBendMm;
        if (framesLost && !placesCertain)
        {
            var lost = new PageReading.NotLocated(found.Code, keys.Verify(found.Code), NotLocatedReason.OutlinesMissing, found.Pose.ResidualMm);
            return new CloseReading(lost, found, alignment);
        }

        var streaks = Streak.Find(pyramid.Full);
        var ink = new PageInk(BlankTemplate.Of(found.Page), streaks, blackShare, placesCertain);
        var fields = new FieldReaders(pyramid.Full, alignment, found.Page.Fields, ink, _tools, limits);
        var readings = fields.Read(new TemplateKey(found.Code.Form, found.Code.Version), found.Page.Fields, cancellation);
        var macOk = keys.Verify(found.Code);
        var reading = new PageReading.Read(
            found.Code, macOk, found.Source, found.Pose.ResidualMm, found.Pose.TurnedDegrees, found.Pose.Dpi * pyramid.Reduction,
            readings, Problems(pyramid.Full, found, macOk, streaks));
        return new CloseReading(reading, found, alignment);
    }

    private static List<string> Problems(GreyImage image, Location.Found found, bool? macOk, IReadOnlyList<Streak> streaks)
    {
        var problems = new List<string>();
        if (macOk == false) problems.Add("bad-mac");
        if (found.CodesDiffer) problems.Add("codes-differ");
        if (found.Source == CodeSource.ClearText) problems.Add("code-from-clear-text");
        if (found.Pose.Marks < found.Page.Fiducials.Count) problems.Add("mark-missing");
        if (streaks.Count > 0) problems.Add("scanner-streak");
        if (BlackAndWhite.Is(image)) problems.Add("black-and-white");
        return problems;
    }
}

/// <summary>A reading with the geometry it rests on; the last two are null when the page was not found.</summary>
internal sealed record CloseReading(PageReading Reading, Location.Found? Found, PageAlignment? Alignment);

/// <summary>The thresholds of every stage.</summary>
internal sealed record ReaderLimits
{
    public static ReaderLimits Default { get; } = new();

    public LocatingLimits Locating { get; init; } = LocatingLimits.Default;

    public AlignmentLimits Alignment { get; init; } = AlignmentLimits.Default;

    public MarkLimits Marks { get; init; } = MarkLimits.Default;

    public GlyphLimits Glyphs { get; init; } = GlyphLimits.Default;

    public CharacterLimits Characters { get; init; } = CharacterLimits.Default;

    public HandLimits Hand { get; init; } = HandLimits.Default;

    public WriterLimits Writer { get; init; } = WriterLimits.Default;

    public FieldLimits Fields { get; init; } = FieldLimits.Default;

    public TypedLimits Typed { get; init; } = TypedLimits.Default;

    public LineLimits Lines { get; init; } = LineLimits.Default;

    public SignatureLimits Signatures { get; init; } = SignatureLimits.Default;
}
