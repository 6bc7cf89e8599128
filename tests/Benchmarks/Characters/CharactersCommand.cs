using System.CommandLine;
using System.Globalization;
using FormScanner.Characters;
using Testing.Paper;

namespace Benchmarks.Characters;

/// <summary>Measures how single cells are read, by writer group: right, sure, and what becomes of spoilt cells.</summary>
internal static class CharactersCommand
{
    private static readonly double[] Limits = [0.9, 0.95, 0.98, 0.99, 0.995, 0.998];

    private static readonly string[] LookAlikePairs = ["17", "0O", "1I", "5S"];

    public static Command Create()
    {
        var data = CellsCommand.DataOption();
        var use = UseOption();
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 2, Description = "how often each European and tablet character is rendered" };
        var spoilt = new Option<int>("--spoilt") { DefaultValueFactory = _ => 500, Description = "cells of each spoilt family" };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var keep = new Option<DirectoryInfo?>("--keep") { Description = "a folder for the pictures of the mistakes" };
        var command = new Command("characters", "Measures how single handwritten characters are read.") { data, use, times, spoilt, seed, keep };
        command.SetAction((arguments, cancellation) => RunAsync(
            GlyphData.Load(arguments.GetRequiredValue(data)), arguments.GetValue(use), arguments.GetValue(times), arguments.GetValue(spoilt), arguments.GetValue(seed), arguments.GetValue(keep), cancellation));
        return command;
    }

    public static Option<GlyphUse> UseOption() => new("--set") { DefaultValueFactory = _ => GlyphUse.Test, Description = "test: writers to report on; tuning: writers to set thresholds on" };

    private static async Task<int> RunAsync(GlyphData data, GlyphUse use, int times, int spoilt, int seed, DirectoryInfo? keep, CancellationToken cancellation)
    {
        var run = new CellRun(CellSheet.Of(Layouts.Load().Of("help-request")), seed);
        foreach (var group in Enum.GetValues<WriterGroup>())
        {
            var random = Chance.For(seed, (int)group);
            var read = await run.ReadAsync(CellTrials.Clean(data, group, use, group == WriterGroup.American ? 1 : times, random), cancellation);
            Write($"{group}, {use} writers", read);
            if (keep is not null) Mistakes.Write(keep, group.ToString(), read);
        }

        Spoilt(await run.ReadAsync(CellTrials.Spoilt(data, use, spoilt, Chance.For(seed, 9)), cancellation));
        return 0;
    }

    private static void Write(string title, IReadOnlyList<CellResult> read)
    {
        foreach (var family in read.GroupBy(cell => cell.Trial.Family))
        {
            var cells = family.ToList();
            var right = cells.Count(cell => cell.IsRight);
            Line($"{title}: {family.Key}", $"{cells.Count} cells, {Share(right, cells.Count)} right, {Share(cells.Count(cell => cell.Content is not CellContent.Ink), cells.Count)} without a glyph, {Share(cells.Count(cell => cell.Read.Odds.NotACharacter > 0.5), cells.Count)} refused");
            foreach (var limit in Limits)
            {
                var sure = cells.Where(cell => cell.IsSure(limit)).ToList();
                Line($"  sure at {limit.ToString(CultureInfo.InvariantCulture)}", $"{Share(sure.Count, cells.Count)}, wrong of these {Share(sure.Count(cell => !cell.IsRight), sure.Count)}");
            }

            foreach (var pair in LookAlikePairs)
                Line($"  {pair}", $"{pair[0]} taken for {pair[1]} {Taken(cells, pair[0], pair[1])}, {pair[1]} for {pair[0]} {Taken(cells, pair[1], pair[0])}");
            var confused = cells.Where(cell => !cell.IsRight).GroupBy(cell => $"{cell.Trial.Truth}>{cell.Best?.Character}").OrderByDescending(group => group.Count()).Take(12);
            Line("  confused", string.Join("  ", confused.Select(group => $"{group.Key} {group.Count()}")));
        }
    }

    /// <summary>By the alphabet of its row, or where letters and digits may stand if the two are of different kinds.</summary>
    private static string Taken(List<CellResult> cells, char written, char read)
    {
        var own = cells.Where(cell => cell.Trial.Truth == written).ToList();
        return Share(own.Count(cell => (char.IsAsciiDigit(written) == char.IsAsciiDigit(read) ? cell.Best?.Character : cell.Anywhere) == read), own.Count);
    }

    private static void Spoilt(IReadOnlyList<CellResult> read)
    {
        foreach (var family in read.Where(cell => cell.Trial.Truth is null).GroupBy(cell => cell.Trial.Family).OrderBy(group => group.Key, StringComparer.Ordinal))
            Line(family.Key, $"{family.Count()} cells, sure at {string.Join(", ", Limits.Select(limit => $"{limit.ToString(CultureInfo.InvariantCulture)}: {Share(family.Count(cell => cell.IsSure(limit)), family.Count())}"))}");
    }

    private static void Line(string label, string words) => Console.WriteLine($"{label,-34} {words}");

    private static string Share(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.00} %");
}
