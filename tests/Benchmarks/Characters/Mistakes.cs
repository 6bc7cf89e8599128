using FormScanner.Characters;
using FormScanner.Imaging;

namespace Benchmarks.Characters;

/// <summary>Writes the cells that were read wrongly as pictures: the cell as cut, and below it what the network saw.</summary>
internal static class Mistakes
{
    private const int PerRow = 24;

    public static void Write(DirectoryInfo folder, string name, IReadOnlyList<CellResult> read)
    {
        folder.Create();
        Sheet(Path.Combine(folder.FullName, $"{name}-without-glyph.png"), [.. read.Where(cell => cell.Content is not CellContent.Ink)]);
        foreach (var family in read.Where(cell => cell.Content is CellContent.Ink && !cell.IsRight).GroupBy(cell => cell.Trial.Family))
            Sheet(Path.Combine(folder.FullName, $"{name}-{family.Key}.png"), [.. family.OrderByDescending(cell => cell.Best?.Confidence).Take(10 * PerRow)]);
    }

    private static void Sheet(string path, IReadOnlyList<CellResult> cells)
    {
        if (cells.Count == 0) return;
        var (width, height) = (cells[0].Cell.Patch.WidthPx + 2, cells[0].Cell.Patch.HeightPx + Glyph.SidePx + 4);
        var sheet = GreyImage.Unwritten(width * PerRow, height * ((cells.Count + PerRow - 1) / PerRow));
        sheet.Pixels.AsSpan().Fill(255);
        foreach (var (i, cell) in cells.Index())
        {
            var (left, top) = (i % PerRow * width, i / PerRow * height);
            Copy(cell.Cell.Patch.Pixels, cell.Cell.Patch.WidthPx, sheet, left, top);
            if (cell.Content is CellContent.Ink ink) Copy([.. ink.Glyph.Pixels.Select(value => (byte)(255 - value))], Glyph.SidePx, sheet, left, top + cell.Cell.Patch.HeightPx);
        }

        File.WriteAllBytes(path, Pictures.Png(sheet));
    }

    private static void Copy(byte[] pixels, int width, GreyImage sheet, int left, int top)
    {
        for (var y = 0; y < pixels.Length / width; y++) pixels.AsSpan(y * width, Math.Min(width, sheet.WidthPx - left)).CopyTo(sheet.RowToWrite(top + y)[left..]);
    }
}
