using System.CommandLine;
using LocalStore;

namespace FormScanner.Commands;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class SharedOptions
{
    public static Argument<string> Form() => new("form") { Description = "The form, as its folder under forms-templates is called: help-request." };

    /// <summary>Files to open. A mistyped option is told as such and not taken for a file.</summary>
    public static Argument<string[]> Files(string description)
    {
        var files = new Argument<string[]>("file") { Description = description, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(token.Value)))
                result.AddError($"'{token.Value}' is neither an option of this verb nor a file");
        });
        return files;
    }

    public static Option<int?> Version() => new("--version") { Description = "The version; the newest when left out." };

    public static Option<bool> Large() => new("--large") { Description = "The large-print geometry." };

    /// <summary>Runs a verb; a broken set-up ends in one line on the error stream and exit code 2.</summary>
    public static void Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await action(parsed, cancellation);
            }
            catch (Exception problem) when (problem is SetupException or StoreSetupException or InvalidDataException or IOException or UnauthorizedAccessException or DllNotFoundException or FormatException)
            {
                await Console.Error.WriteLineAsync($"formscanner: {problem.Message}");
                return ExitCode.BadSetup;
            }
        });

    /// <summary>Runs a verb that has nothing to wait for.</summary>
    public static void Runs(this Command command, Func<ParseResult, int> action) =>
        command.Runs((parsed, _) => Task.FromResult(action(parsed)));
}
