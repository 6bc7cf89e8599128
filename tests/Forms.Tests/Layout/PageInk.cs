using Forms.Geometry;
using Forms.Layout;
using Forms.Printing;

namespace Forms.Tests.Layout;

/// <summary>Where ink stands on a printed page, piece by piece.</summary>
internal static class PageInk
{
    /// <summary>Every box, cell, line and signature frame.</summary>
    public static IEnumerable<(string Name, PageRect Area)> AnswerPlaces(PageLayout page) => page.Fields.SelectMany(field => field switch
    {
        LayoutField.Choice choice => choice.Boxes.Select(box => ($"{field.Id}/{box.Value}", box.Area)),
        LayoutField.Cells cells => cells.Frames.Select((frame, index) => ($"{field.Id}[{index}]", frame)),
        _ => [(field.Id.Value, field.Bounds)],
    });

    // Bounds of letters are rounded out to whole units: they are measured this many times larger.
    private const int Finer = 100;

    /// <summary>The words, as far as their letters reach.</summary>
    public static IEnumerable<(string Name, PageRect Area)> Words(PageLayout page) => page.Texts.Select(run =>
    {
        using var font = Typeface.FontMm(Finer * run.SizePt, run.Bold);
        font.MeasureText(run.Text, out var reach);
        return ($"« {run.Text} »", new PageRect(run.Start.XMm + reach.Left / Finer, run.Start.YMm + reach.Top / Finer, reach.Width / Finer, reach.Height / Finer));
    });

    /// <summary>The code in clear, from the top of its capitals.</summary>
    public static IEnumerable<(string Name, PageRect Area)> CodesInClear(PageLayout page)
    {
        var size = LayoutStyle.Normal.CodeTextPt;
        using var font = Typeface.FontMm(Finer * size, bold: false);
        font.MeasureText("FR1", out var reach);
        var above = PageDraft.Ascent(size) + reach.Top / Finer;
        return page.CodeTexts.Select(area => ("the code in clear", area with { YMm = area.YMm + above, HeightMm = area.HeightMm - above }));
    }

    public static IEnumerable<(string Name, PageRect Area)> Strokes(PageLayout page) => page.Strokes.Select(stroke =>
    {
        var (left, top) = (stroke.Points.Min(point => point.XMm), stroke.Points.Min(point => point.YMm));
        var area = new PageRect(left, top, stroke.Points.Max(point => point.XMm) - left, stroke.Points.Max(point => point.YMm) - top);
        return ($"stroke at {left:0} mm, {top:0} mm", area.Grown(stroke.WidthMm / 2));
    });

    /// <summary>Everything but the codes themselves.</summary>
    public static IEnumerable<(string Name, PageRect Area)> AllButCodes(PageLayout page) =>
    [
        .. AnswerPlaces(page), .. Words(page), .. Strokes(page),
        .. page.Frames.Select(frame => (Name: "example", frame.Area)),
        .. page.Fiducials.Select(mark => ("mark", mark.Area)),
        .. page.CodeTexts.Select(area => ("code in clear", area)),
    ];

    /// <summary>The distance between two rectangles along x or y, whichever keeps them further apart; 0 when they overlap.</summary>
    public static double GapMm(PageRect a, PageRect b) => Math.Max(
        0, Math.Max(Math.Max(a.XMm - b.RightMm, b.XMm - a.RightMm), Math.Max(a.YMm - b.BottomMm, b.YMm - a.BottomMm)));

    /// <summary>Each two of them once.</summary>
    public static IEnumerable<((string Name, PageRect Area) First, (string Name, PageRect Area) Second)> Pairs(IEnumerable<(string Name, PageRect Area)> places)
    {
        var all = places.ToList();
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count; j++) yield return (all[i], all[j]);
    }
}
