using Forms.Geometry;
using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;

namespace Benchmarks.Characters;

/// <summary>A page full of cells, with the marks and codes of a shipped form: the same paper path with many more characters on it.</summary>
internal static class CellSheet
{
    public const int RowLength = 22;
    private const int Rows = 23;
    private const double TopMm = 38;
    private const double LeftMm = 18;
    private const double RowMm = 9.6;

    /// <summary>The shipped form's paper with nothing but rows of cells on it, named row-00 and so on.</summary>
    public static FormLayout Of(FormLayout form)
    {
        var first = form.Pages[0];
        var frames = form.Pages.SelectMany(candidate => candidate.Fields).OfType<LayoutField.Cells>().First(cells => cells.Format == CellFormat.Name).Frames;
        var (cell, pitch) = (frames[0], frames[1].XMm - frames[0].XMm);
        var page = first with
        {
            Fields = [.. Enumerable.Range(0, Rows).Select(row => new LayoutField.Cells(
                new QuestionId($"row-{row:00}"), Alphabet.Alphanumeric, CellFormat.Text,
                [.. Enumerable.Range(0, RowLength).Select(column => new PageRect(LeftMm + column * pitch, TopMm + row * RowMm, cell.WidthMm, cell.HeightMm))]))],
            Texts = [],
            Strokes = [],
            Frames = [],
        };
        page = page with { Fields = [.. page.Fields.Cast<LayoutField.Cells>().Select(row => Clear(row, page)).Where(row => row.Frames.Count > 0)] };
        return form with { Size = PrintSize.Normal, Pages = [page, .. form.Pages.Skip(1)] };
    }

    private static LayoutField.Cells Clear(LayoutField.Cells row, PageLayout page) => row with
    {
        Frames = [.. row.Frames.Where(frame =>
            frame.RightMm < page.WidthMm - 8
            && !page.Fiducials.Concat(page.Codes).Any(square => square.Area.Grown(2).Overlaps(frame))
            && !page.CodeTexts.Any(text => text.Grown(1).Overlaps(frame)))],
    };
}
