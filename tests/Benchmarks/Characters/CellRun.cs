using System.Collections.Concurrent;
using Benchmarks.Reading;
using Forms.Layout;
using Forms.Templates;
using FormScanner.Characters;
using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>Puts trials on sheets of cells, spoils the sheets by devices and reads them to the character.</summary>
internal sealed class CellRun(FormLayout sheet, int seed)
{
    /// <summary>Each trial with what was read of it; trials on pages that were not found are left out.</summary>
    public async Task<IReadOnlyList<CellResult>> ReadAsync(IReadOnlyList<CellTrial> trials, CancellationToken cancellation)
    {
        var rows = sheet.Pages[0].Fields.Cast<LayoutField.Cells>().ToList();
        var perPage = rows.Sum(row => row.Frames.Count);
        var read = new ConcurrentBag<(int Number, List<CellResult> Cells)>();
        var tools = new ConcurrentBag<(SheetReader Reader, CharacterNet Net)>();
        var pages = trials.Chunk(perPage).Index().ToList();
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, async (page, token) =>
        {
            if (!tools.TryTake(out var tool)) tool = (new SheetReader(sheet), new CharacterNet());
            read.Add((page.Index, await PageAsync(rows, page.Item, seed * 100_000 + page.Index, tool.Reader, tool.Net, token)));
            tools.Add(tool);
        });
        foreach (var (reader, net) in tools)
        {
            reader.Dispose();
            net.Dispose();
        }

        return [.. read.OrderBy(page => page.Number).SelectMany(page => page.Cells)];
    }

    private async Task<List<CellResult>> PageAsync(
        List<LayoutField.Cells> rows, CellTrial[] trials, int own, SheetReader reader, CharacterNet net, CancellationToken cancellation)
    {
        var random = Chance.For(own, 6);
        var page = FilledPage.Of(sheet, 1).Seed(own);
        var next = 0;
        var placed = new List<(string Row, CellTrial[] Trials)>();
        foreach (var row in rows)
        {
            var chosen = trials.Skip(next).Take(row.Frames.Count).ToArray();
            next += chosen.Length;
            placed.Add((row.Id.Value, chosen));
            page.Write(row.Id.Value, (IReadOnlyList<CellInk?>)[.. chosen.Select(trial => trial.Ink)]);
        }

        var device = random.OneOf<string>(["flatbed", "flatbed", "flatbed", "adf", "adf", "adf", "phone"]);
        var file = TrialDevice.File(device, TrialDevice.Of(device, random).Scan(page, own), random);
        var contents = await reader.ReadAsync(file, cancellation);
        if (contents is null) return [];
        var characters = new CharacterReader(net, CharacterLimits.Default);
        return [.. placed.SelectMany(row => Results(row.Trials, contents[row.Row], characters, net))];
    }

    /// <summary>The cells of a row are read together, as the product does: what is low among its neighbours is doubted.</summary>
    private static IEnumerable<CellResult> Results(CellTrial[] trials, IReadOnlyList<(Cell Cell, CellContent Content)> cells, CharacterReader characters, CharacterNet net)
    {
        var all = cells.Take(trials.Length).Select(cell => cell.Content).ToList();
        var (digits, capitals) = (characters.Read(all, Alphabet.Digits, CellFormat.Text), characters.Read(all, Alphabet.Capitals, CellFormat.Text));
        return trials.Select((trial, i) => new CellResult(
            trial, cells[i].Cell, all[i], all[i] is CellContent.Ink ink ? net.Read([ink.Glyph])[0] : null, (trial.Digits ? digits : capitals)[i]));
    }
}
