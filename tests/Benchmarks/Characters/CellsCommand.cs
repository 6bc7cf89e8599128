using System.Collections.Concurrent;
using System.CommandLine;
using Benchmarks.Reading;
using FormScanner.Characters;
using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>Makes the pictures the network is trained on: sheets filled with real characters, spoilt by devices, read to the cell as the product does.</summary>
internal static class CellsCommand
{
    private static readonly string[] Devices = ["flatbed", "flatbed", "flatbed", "adf", "adf", "adf", "copier", "fax", "phone", "phone"];

    public static Command Create()
    {
        var data = DataOption();
        var output = new Option<DirectoryInfo>("--out") { Description = "the folder to write cells.npy and labels.npy to", Required = true };
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 1000, Description = "how many sheets, about 480 cells each" };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var use = new Option<GlyphUse>("--set") { DefaultValueFactory = _ => GlyphUse.Training, Description = "training: to fit weights to; tuning: other characters, to see how training goes" };
        var command = new Command("cells", "Makes the training pictures of the character network.") { data, output, pages, seed, use };
        command.SetAction((arguments, cancellation) => MakeAsync(
            new TrainingInk(GlyphData.Load(arguments.GetRequiredValue(data)), arguments.GetValue(use)), arguments.GetRequiredValue(output), arguments.GetValue(pages), arguments.GetValue(seed), cancellation));
        return command;
    }

    public static Option<DirectoryInfo> DataOption() => new("--data")
    {
        Description = "the folder with train.npz and tuning-unipen.npz (handwritten characters are not part of the repository)",
        Required = true,
    };

    private static async Task<int> MakeAsync(TrainingInk ink, DirectoryInfo output, int pages, int seed, CancellationToken cancellation)
    {
        var sheet = CellSheet.Of(Layouts.Load().Of("help-request"));
        var readers = new ConcurrentBag<SheetReader>();
        var made = new (byte[] Pixels, byte Label)[pages][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, pages), options, async (number, token) =>
        {
            if (!readers.TryTake(out var reader)) reader = new SheetReader(sheet);
            made[number] = await PageAsync(sheet, reader, ink, seed * 100_000 + number, token);
            readers.Add(reader);
        });
        foreach (var reader in readers) reader.Dispose();
        output.Create();
        var all = made.SelectMany(page => page).ToList();
        NpyArchive.Write(Path.Combine(output.FullName, "cells.npy"), [.. all.Select(cell => cell.Pixels)], Glyph.SidePx * Glyph.SidePx);
        NpyArchive.Write(Path.Combine(output.FullName, "labels.npy"), [.. all.Select(cell => new[] { cell.Label })], 1);
        Console.WriteLine($"{all.Count} cells from {made.Count(page => page.Length > 0)} of {pages} sheets");
        return 0;
    }

    private static async Task<(byte[] Pixels, byte Label)[]> PageAsync(
        Forms.Layout.FormLayout sheet, SheetReader reader, TrainingInk ink, int seed, CancellationToken cancellation)
    {
        var random = Chance.For(seed, 5);
        var page = FilledPage.Of(sheet, 1).Seed(seed);
        var labels = new Dictionary<string, byte[]>();
        foreach (var row in page.Layout.Fields.Cast<Forms.Layout.LayoutField.Cells>())
        {
            var cells = row.Frames.Select(_ => ink.Next(random)).ToList();
            labels[row.Id.Value] = [.. cells.Select(cell => cell.Label)];
            page.Write(row.Id.Value, (IReadOnlyList<CellInk?>)[.. cells.Select(cell => cell.Ink)]);
        }

        var device = random.OneOf(Devices);
        var picture = TrialDevice.Of(device, random).Scan(page, seed);
        var read = await reader.ReadAsync(TrialDevice.File(device, picture, random), cancellation);
        return read is null ? [] : [.. labels.SelectMany(row => row.Value.Zip(read[row.Key]))
            .Where(cell => cell.Second.Content is CellContent.Ink)
            .Select(cell => (((CellContent.Ink)cell.Second.Content).Glyph.Pixels, cell.First))];
    }
}
