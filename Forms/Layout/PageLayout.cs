using Forms.Geometry;

namespace Forms.Layout;

/// <summary>A square printed on the page: a corner mark, or the place of a QR code. The point is its top-left corner.</summary>
public sealed record PrintedSquare(PagePoint TopLeft, double SizeMm)
{
    public PageRect Area => new(TopLeft.XMm, TopLeft.YMm, SizeMm, SizeMm);

    public PagePoint Centre => Area.Centre;
}

/// <summary>Everything about one printed page: what the printer draws and where the reader looks. Millimetres, origin top-left.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="WidthMm">The width of the sheet.</param>
/// <param name="HeightMm">Its height.</param>
/// <param name="Fiducials">The corner marks: top-left, top-right, bottom-right, bottom-left, and the fifth on the left side that tells which way is up.</param>
/// <param name="Codes">The places of the two QR codes: top right, bottom left.</param>
/// <param name="CodeTexts">The places of the code in clear, one beside each QR code.</param>
/// <param name="Fields">The places of the answers.</param>
/// <param name="Texts">The words.</param>
/// <param name="Strokes">Rules, dots and drawn examples.</param>
/// <param name="Frames">Frames that are not answers.</param>
public sealed record PageLayout(
    int Page, double WidthMm, double HeightMm,
    IReadOnlyList<PrintedSquare> Fiducials, IReadOnlyList<PrintedSquare> Codes, IReadOnlyList<PageRect> CodeTexts,
    IReadOnlyList<LayoutField> Fields,
    IReadOnlyList<TextRun> Texts, IReadOnlyList<PenStroke> Strokes, IReadOnlyList<PlainFrame> Frames);
