using System.CommandLine;
using FormScanner.Characters.Fields;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;

namespace FormScanner.Commands;

/// <summary><c>formscanner read</c>: reads pages and prints what they say; stores nothing and needs no key.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = SharedOptions.Files("PDF, TIFF, PNG, JPEG or WebP files; - for standard input.");
        var json = new Option<bool>("--json") { Description = "One JSON object for each page, one per line." };
        var pictures = new Option<bool>("--pictures") { Description = "With --json: the page and the crops of its answers in base 64, for the program that seals them." };
        var glyphs = new Option<bool>("--glyphs") { Description = "With --json: each written cell as the network saw it, in base 64, for a commune that keeps cells to learn from." };
        var crops = new Option<DirectoryInfo?>("--crops") { Description = "A folder for one picture of each answer." };
        var limits = new LimitOptions();
        var command = new Command("read", "Reads pages and prints what they say; stores nothing.") { files, json, pictures, glyphs, crops };
        limits.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var layouts = PublishedLayouts.Load(TemplateFolder.Find());
            var knowledge = FieldKnowledge.Load(TemplateFolder.Find());
            var keys = PageCodeKeyFile.Load();
            var readerLimits = LocalCalibration.Limits();
            var output = parsed.GetValue(json)
                ? (IReportOutput)new JsonOutput(Console.Out, parsed.GetValue(pictures), parsed.GetValue(glyphs))
                : new PlainOutput(Console.Out);
            using var reader = new FileReader(
                new PageSource(limits.Limits(parsed), TimeProvider.System),
                () => new PageReader(layouts, knowledge, keys, readerLimits),
                limits.Workers(parsed), parsed.GetValue(pictures), TimeProvider.System);
            var allRead = true;
            await foreach (var report in reader.ReadAsync(parsed.GetRequiredValue(files), cancellation))
            {
                allRead &= report.Reading is PageReading.Read;
                output.Write(report);
                if (parsed.GetValue(crops) is { } folder) CropFolder.Write(folder, report);
            }

            return allRead ? ExitCode.Done : ExitCode.NotAll;
        });
        return command;
    }
}
