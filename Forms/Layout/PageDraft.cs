using Forms.Geometry;
using Forms.Printing;

namespace Forms.Layout;

/// <summary>A page while it is being laid out: collects ink and answer places.</summary>
internal sealed class PageDraft(LayoutStyle style)
{
    private readonly List<LayoutField> _fields = [];
    private readonly List<TextRun> _texts = [];
    private readonly List<PenStroke> _strokes = [];
    private readonly List<PlainFrame> _frames = [];

    /// <summary>Where the next row starts.</summary>
    public double YMm { get; set; }

    /// <summary>How many gaps there are to spread free space into.</summary>
    public int Gaps { get; set; }

    public void Add(LayoutField field) => _fields.Add(field);

    public void Add(PlainFrame frame) => _frames.Add(frame);

    public void Add(PenStroke stroke) => _strokes.Add(stroke);

    public void Rule(double xMm, double yMm, double toXMm, double widthMm, double grey) =>
        Add(new PenStroke([new(xMm, yMm), new(toXMm, yMm)], widthMm, grey));

    public void Text(double xMm, double baselineMm, double sizePt, bool bold, string text) =>
        _texts.Add(new TextRun(new PagePoint(xMm, baselineMm), sizePt, bold, text.Replace('\'', '’')));

    public void TextEndingAt(double xMm, double baselineMm, double sizePt, bool bold, string text) =>
        Text(xMm - TextMeasure.WidthMm(text, sizePt, bold), baselineMm, sizePt, bold, text);

    /// <summary>Sets lines under one another from <paramref name="topMm"/>.</summary>
    public void Paragraph(double xMm, double topMm, double sizePt, bool bold, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            Text(xMm, topMm + Ascent(sizePt) + i * style.LineMm(sizePt), sizePt, bold, lines[i]);
    }

    /// <summary>From the top of a line to its baseline.</summary>
    public static double Ascent(double sizePt) => sizePt * LayoutStyle.MillimetresPerPoint * 0.92;

    public PageLayout Finish(int page, IReadOnlyList<PrintedSquare> fiducials, IReadOnlyList<PrintedSquare> codes, IReadOnlyList<PageRect> codeTexts) =>
        new(page, style.WidthMm, style.HeightMm, fiducials, codes, codeTexts, _fields, _texts, _strokes, _frames);
}
