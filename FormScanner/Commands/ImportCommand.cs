using System.CommandLine;
using FormScanner.Inbox;

namespace FormScanner.Commands;

/// <summary><c>formscanner import</c>: reads files and seals them into the drop box; the files stay where they are.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "PDF, TIFF, PNG, JPEG or WebP files.", Arity = ArgumentArity.OneOrMore };
        var arguments = new InboxArguments();
        var command = new Command("import", "Reads files and seals what they say into the drop box; the files stay where they are.") { files };
        arguments.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var paths = parsed.GetRequiredValue(files);
            var originals = paths.Select(Original.Of).OfType<Original>().ToList();
            if (originals.Count < paths.Length)
                throw new SetupException($"{paths.Length - originals.Count} of the {paths.Length} files named are not there, or are not plain files; nothing was imported");
            using var desk = ImportDesk.Open(InboxSettings.Load(parsed, arguments), TimeProvider.System);
            return ImportEnding.Of(await desk.Importer.ImportAsync(originals, OriginalFate.Left, cancellation));
        });
        return command;
    }
}
