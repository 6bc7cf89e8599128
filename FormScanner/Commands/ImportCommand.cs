using System.CommandLine;
using FormScanner.Inbox;
using Spectre.Console;

namespace FormScanner.Commands;

/// <summary><c>formscanner import</c>: reads files and seals them into the drop box; the files stay where they are, unless they are to be taken.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = SharedOptions.Files("PDF, TIFF, PNG, JPEG or WebP files.");
        var take = new Option<bool>("--take") { Description = "Takes the files as watch does: each is gone once it is sealed into the archive or laid among the rejected." };
        var arguments = new InboxArguments();
        var command = new Command("import", "Reads files and seals what they say into the drop box; the files stay where they are.") { files, take };
        arguments.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var paths = parsed.GetRequiredValue(files);
            var originals = paths.Select(Original.Of).OfType<Original>().ToList();
            if (originals.Count < paths.Length)
                throw new SetupException($"{paths.Length - originals.Count} of the {paths.Length} files named are not there, or are not plain files; nothing was imported");
            var bar = new ReadingBar(AnsiConsole.Console, originals.Count);
            using var desk = ImportDesk.Open(InboxSettings.Load(parsed, arguments), TimeProvider.System, bar.FileReached);
            var fate = parsed.GetValue(take) ? OriginalFate.Taken : OriginalFate.Left;
            return ImportEnding.Of(await bar.RunAsync(() => desk.Importer.ImportAsync(originals, fate, cancellation)));
        });
        return command;
    }
}
