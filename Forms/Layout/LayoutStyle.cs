using Forms.PageCodes;

namespace Forms.Layout;

/// <summary>
/// The sizes of the paper, in millimetres and points. Tick boxes, cells, code and marks follow the advice gathered for
/// elderly writers and for scanners: box 5–6 mm, cell 6.5 × 8 mm with 1.5 mm between, 3 mm between groups, code modules
/// of 0.6 mm, marks of 5 mm, nothing of it within 10 mm of the edge.
/// </summary>
internal sealed record LayoutStyle
{
    public const double MillimetresPerPoint = 25.4 / 72;

    public static LayoutStyle Normal { get; } = new();

    public static LayoutStyle Large { get; } = new()
    {
        TextPt = 16, SectionPt = 18, TitlePt = 30, NoticePt = 16, LabelColumnMm = 56, BoxMm = 6, TickPitchMm = 10.5,
        SectionGapMm = 6, RowGapMm = 3.5, LineHeightMm = 12, FlowsOver = true, ColumnsLess = 1,
    };

    public double WidthMm { get; init; } = 210;

    public double HeightMm { get; init; } = 297;

    public double MarkMm { get; init; } = 5;

    /// <summary>Distance of the outer edge of a mark from the edge of the sheet: survives a crop of 5 mm of a page printed at 103 %.</summary>
    public double MarkInsetMm { get; init; } = 12;

    /// <summary>Where the top of the fifth mark stands, away from the middle so that an upside-down page is told from an upright one.</summary>
    public double FifthMarkYMm { get; init; } = 96;

    public double ModuleMm { get; init; } = 0.6;

    /// <summary>A version 3 QR code has 29 modules a side.</summary>
    public double CodeMm => 29 * ModuleMm;

    public double LeftMm { get; init; } = 21;

    public double RightMm { get; init; } = 189;

    public double BodyWidthMm => RightMm - LeftMm;

    /// <summary>On the pages after the first, whose head is smaller; just under the upper code and its quiet zone.</summary>
    public double NextBodyTopMm => MarkInsetMm + CodeMm + 4 * ModuleMm;

    /// <summary>The last page of the body ends over the lower QR code and its quiet zone of four modules.</summary>
    public double BodyBottomMm => HeightMm - MarkInsetMm - CodeMm - 4 * ModuleMm - 1.5;

    public double TextPt { get; init; } = 12;

    public double NoticePt { get; init; } = 12;

    public double SectionPt { get; init; } = 14;

    public double TitlePt { get; init; } = 24;

    /// <summary>Distance between baselines as a multiple of the type size.</summary>
    public double Leading { get; init; } = 1.2;

    public double CodeTextPt { get; init; } = 9;

    public double BoxMm { get; init; } = 5.5;

    public double TickPitchMm { get; init; } = 7.5;

    /// <summary>From a box to its words: at least two thirds of the box.</summary>
    public double BoxToTextMm => BoxMm * 2 / 3;

    public double CellWidthMm { get; init; } = 6.5;

    public double CellHeightMm { get; init; } = 8;

    public double CellGapMm { get; init; } = 1.5;

    /// <summary>Added between the groups of a telephone number or a date, which makes 3 mm.</summary>
    public double GroupGapMm { get; init; } = 1.5;

    public double LineHeightMm { get; init; } = 9;

    public double SignatureWidthMm { get; init; } = 72;

    public double SignatureHeightMm { get; init; } = 14;

    public double LabelColumnMm { get; init; } = 46;

    public double SectionGapMm { get; init; } = 2.3;

    public double RowGapMm { get; init; } = 1.15;

    public double BesideGapMm { get; init; } = 8;

    /// <summary>The thin frames of boxes and cells.</summary>
    public double FrameMm { get; init; } = 0.3;

    /// <summary>Mid-grey: seen by the eye, told from ink by the reader, kept by a photocopier.</summary>
    public double FrameGrey { get; init; } = 0.38;

    /// <summary>Whether what does not fit goes to a further page; at normal size the pages are those of the template.</summary>
    public bool FlowsOver { get; init; }

    /// <summary>How many columns fewer a large print has.</summary>
    public int ColumnsLess { get; init; }

    public static LayoutStyle For(PrintSize size) => size == PrintSize.Large ? Large : Normal;

    public double LineMm(double sizePt) => sizePt * MillimetresPerPoint * Leading;
}
