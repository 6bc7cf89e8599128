using System.CommandLine;
using System.CommandLine.Invocation;
using LocalStore;
using LocalStore.Statistics;
using Microsoft.Extensions.Configuration;
using SyncAgent.Anonymising;
using SyncAgent.Sealing;

namespace SyncAgent;

/// <summary>The command line of syncagent. It opens <c>statistics.db</c> alone and holds no key.</summary>
internal static class SyncAgentCommand
{
    private const int BadSetup = 2; // as with formscanner

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Counts coded facts in classes that name nobody, and seals them each week.")
        {
            Verb("preview", "Says what a seal of today would take and why, and prints the exact bytes of the seals that are made.", cancellationToken => PreviewAsync(args, cancellationToken)),
            Verb("seal", "Seals this week, once.", cancellationToken => SealAsync(args, cancellationToken)),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (var verb in root.Subcommands) verb.TreatUnmatchedTokensAsErrors = false;
        var parsed = root.Parse(args);
        try
        {
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Action is ParseErrorAction ? BadSetup : exitCode;
        }
        catch (Exception problem) when (problem is StoreSetupException or InvalidDataException or FileNotFoundException)
        {
            await Console.Error.WriteLineAsync($"syncagent: {problem.Message}");
            return BadSetup;
        }
    }

    private static async Task<int> PreviewAsync(string[] args, CancellationToken cancellationToken)
    {
        var (book, policy) = Open(args);
        var earlier = await book.SealedAsync(cancellationToken);
        await Console.Out.WriteAsync(Preview.Of(await book.HeldAsync(cancellationToken), earlier, policy, Today()));
        foreach (var release in earlier.GroupBy(item => item.ReleaseId))
        {
            await Console.Out.WriteLineAsync($"Scellé {release.First().Week}, {ReleaseBody.Of(release.Key, [.. release]).Length} octets, tels qu’ils partiraient :");
            await Console.Out.WriteLineAsync(System.Text.Encoding.UTF8.GetString(ReleaseBody.Of(release.Key, [.. release])));
        }

        return 0;
    }

    private static async Task<int> SealAsync(string[] args, CancellationToken cancellationToken)
    {
        var (book, policy) = Open(args);
        var sealing = await new WeeklySeal(book, policy).RunAsync(Today(), cancellationToken);
        await Console.Out.WriteLineAsync(sealing is null ? $"The week {WeeklySeal.WeekOf(Today())} is sealed already." : $"Sealed {WeeklySeal.WeekOf(Today())}: {sealing.Classes.Count} classes.");
        return 0;
    }

    private static (StatisticsBook Book, AnonymisingPolicy Policy) Open(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine([.. args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains(':'))]).Build();
        var store = configuration.GetSection("Store").Get<StoreOptions>() ?? new();
        if (store.Problems() is { Count: > 0 } problems) throw new StoreSetupException(string.Join('\n', problems));
        return (StatisticsBook.Open(store), AnonymisingPolicy.Load(configuration["Sync:Policy"] ?? Path.Combine(AppContext.BaseDirectory, "policy.json")));
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static Command Verb(string name, string description, Func<CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => run(cancellationToken));
        return command;
    }
}
