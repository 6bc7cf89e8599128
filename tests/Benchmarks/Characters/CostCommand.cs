using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using FormScanner.Characters;
using Testing.Paper;

namespace Benchmarks.Characters;

/// <summary>Times the reading of cells on one thread: the network alone, and with what comes before it.</summary>
internal static class CostCommand
{
    private const int Row = 20;
    private const int Rounds = 60;

    public static Command Create()
    {
        var command = new Command("cost", "Times the reading of one cell on one thread.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var layouts = Layouts.Load();
        var sheet = CellSheet.Of(layouts.Of("help-request"));
        var page = FilledPage.Of(sheet, 1).Seed(3);
        var random = Chance.For(3, 3);
        foreach (var row in page.Layout.Fields) page.Write(row.Id.Value, string.Concat(Enumerable.Range(0, Row).Select(_ => random.OneOf<char>([.. CharacterNet.Classes]))));
        using var reader = new SheetReader(sheet);
        var picture = Testing.Paper.Files.PictureFile.Jpeg(Testing.Paper.Spoiling.Device.Flatbed(new Density(300)).Scan(page, 3), 85);
        var cells = (await reader.ReadAsync(picture, cancellation))!.Values.SelectMany(row => row).Where(cell => cell.Content is CellContent.Ink).ToList();
        var glyphs = cells.ConvertAll(cell => ((CellContent.Ink)cell.Content).Glyph);
        var finder = new GlyphFinder(GlyphLimits.Default);
        using var net = new CharacterNet();
        var rows = glyphs.Chunk(Row).ToList();
        var normalising = Time(() => cells.ForEach(cell => finder.Find(cell.Cell)), cells.Count);
        var network = Time(() => rows.ForEach(row => net.Read(row)), cells.Count);
        var single = Time(() => glyphs.ForEach(glyph => net.Read([glyph])), cells.Count);
        Console.WriteLine($"{cells.Count} cells; normalising {normalising}, network {network} in rows of {Row}, {single} one by one (milliseconds a cell, the best of {Rounds} rounds)");
        return 0;
    }

    private static string Time(Action work, int cells)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds / cells);
        }

        return best.ToString("0.000", CultureInfo.InvariantCulture);
    }
}
