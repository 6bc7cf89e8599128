using System.CommandLine;
using System.CommandLine.Invocation;

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
        ExplainCommand.Create(),
        InitCommand.Create(),
        ImportCommand.Create(),
        WatchCommand.Create(),
        ScanCommand.Create(),
        HandOverCommand.Create(),
        ShowDepositsCommand.Create(),
        TrainLocalCommand.Create(),
        DoctorCommand.Create(),
    };

    /// <summary>Runs what the arguments ask for. A verb that was told to end has two seconds for it; a watch may finish the batch in hand.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        var configuration = new InvocationConfiguration();
        if (parsed.CommandResult.Command.Name == WatchCommand.Name) configuration.ProcessTerminationTimeout = TimeSpan.FromMinutes(1);
        var exitCode = await parsed.InvokeAsync(configuration);
        // The library ends with 1, which scripts take for pages that were not read.
        return parsed.Action is ParseErrorAction ? ExitCode.BadSetup : exitCode;
    }
}
