using System.CommandLine;

namespace FormScanner.Commands;

/// <summary>The command line of formscanner; scripts rely on its verbs, options and exit codes.</summary>
internal static class FormScannerCommand
{
    public static RootCommand Create() => new("Prints the commune's forms, reads them back from paper, and seals what was read.")
    {
        PublishCommand.Create(),
        LayoutCommand.Create(),
        PrintCommand.Create(),
        ReadCommand.Create(),
        InitCommand.Create(),
        ImportCommand.Create(),
    };
}
