using System.CommandLine;
using Testing.Paper;

namespace Benchmarks.Reading;

/// <summary><c>reading</c>: makes pages in memory, reads each as the product does and prints what went wrong.</summary>
internal static class ReadingCommand
{
    public static Command Create()
    {
        var pages = new Option<int>("--pages") { Description = "How many pages for each device (1 to 900).", DefaultValueFactory = _ => 100 };
        var device = new Option<string>("--device") { Description = "flatbed, adf, copier, fax, phone or all.", DefaultValueFactory = _ => "all" };
        var seed = new Option<int>("--seed") { Description = "Chooses the pages (0 to 999).", DefaultValueFactory = _ => 1 };
        var set = new Option<PageSet>("--set")
        {
            Description = "tuning: pages that thresholds may be set on. test: pages that are only scored; look at their table, never at a page of theirs while a threshold is being chosen. No seed belongs to both.",
            DefaultValueFactory = _ => PageSet.Tuning,
        };
        var keep = new Option<DirectoryInfo?>("--keep") { Description = "A folder for the files of the pages that were not read or have a mistake." };
        var workers = new Option<int>("--workers") { Description = "How many pages at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var careful = new Option<bool>("--careful") { Description = "Clean pages only: crosses and ticks, nothing taken back." };
        var command = new Command("reading", "Makes pages in memory, reads each and prints a table.") { pages, device, seed, set, careful, keep, workers };
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetRequiredValue(device);
            if (name != "all" && !TrialDevice.Names.Contains(name))
            {
                await Console.Error.WriteLineAsync($"--device must be all or one of {string.Join(", ", TrialDevice.Names)} (found: {name})");
                return 2;
            }

            var run = new ReadingRun(
                Layouts.Load(), name == "all" ? TrialDevice.Names : [name], Math.Clamp(parsed.GetValue(pages), 1, 900),
                parsed.GetValue(set), Math.Clamp(parsed.GetValue(seed), 0, 999), Math.Max(1, parsed.GetValue(workers)),
                parsed.GetValue(careful) ? FillingHabits.Careful : FillingHabits.Careless, parsed.GetValue(keep));
            var scores = await run.ScoreAsync(cancellation);
            foreach (var mistake in scores.Values.SelectMany(score => score.Mistakes))
                Console.WriteLine($"{mistake.Device} {mistake.Seed} {mistake.Page} {mistake.Field}: truth [{mistake.Truth}] read [{mistake.Read}] {mistake.Ink}");
            ScoreTable.Write(Console.Out, scores);
            return 0;
        });
        return command;
    }
}
