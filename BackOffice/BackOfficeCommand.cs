using System.CommandLine;
using System.CommandLine.Invocation;
using BackOffice.Access;
using BackOffice.Nightly;
using LocalStore;
using LocalStore.Access;
using LocalStore.Backups;
using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Register;
using LocalStore.Sealing;
using LocalStore.Statistics;
using Microsoft.AspNetCore.Identity;
using StoreOptions = LocalStore.StoreOptions;

namespace BackOffice;

/// <summary>The command line of backoffice. Options such as <c>--BackOffice:Host=mairie.local</c> may stand after any verb.</summary>
internal static class BackOfficeCommand
{
    private const int BadSetup = 2; // as with formscanner

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("The pages of the town hall's staff: what came in, who needs help, who offers it.")
        {
            Verb("serve", "Serves the pages on the local network.", _ => ServeAsync(args)),
            Verb("migrate", "Makes the keys, brings every file of the store to this version, and says what it did.", _ => MigrateAsync(args)),
            AddAgent(args),
            Verb("verify-audit", "Checks that no line of the audit was altered, removed or put in.", cancellationToken => VerifyAuditAsync(args, cancellationToken)),
            Verb("key-shares", "Prints the master key in two parts, for two safes.", _ => KeySharesAsync(args)),
            RecoverKey(args),
            MakeCertificates(args),
            Verb("backup", "Copies the store and checks the copies, as every night.", _ => BackupAsync(args)),
            Restore(args),
            TakeIn(args),
            Demo(args),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (var verb in root.Subcommands) verb.TreatUnmatchedTokensAsErrors = false;
        var parsed = root.Parse(args);
        try
        {
            // The web host ends by itself when it is told to; the library must not cut it short after two seconds.
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            return parsed.Action is ParseErrorAction ? BadSetup : exitCode;
        }
        catch (Exception problem) when (problem is SetupException or StoreSetupException or InvalidDataException or DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync($"backoffice: {problem.Message}");
            return BadSetup;
        }
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        var builder = Builder(args);
        builder.AddBackOffice();
        await using var app = builder.Build();
        app.UseBackOffice();
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> MigrateAsync(string[] args)
    {
        var store = StoreOf(args);
        SealingKeys.Create(store);
        var newKey = MasterKey.Create(store);
        var broken = false;
        foreach (var (name, outcome) in StoreSchema.Migrate(store))
        {
            broken |= outcome is MigrationOutcome.LockedByAnother or MigrationOutcome.RolledBack;
            await Console.Out.WriteLineAsync($"{name}: {Words(outcome)}");
        }

        if (newKey) await Console.Out.WriteLineAsync("A master key was made. Print its two recovery shares now and put them in two safes: backoffice key-shares");
        return broken ? 1 : 0;
    }

    private static Command AddAgent(string[] args)
    {
        var name = new Argument<string>("name") { Description = "The name of the account: small letters, digits, points and hyphens, such as m.durand." };
        var roles = new Option<string[]>("--role") { Description = $"What it may do: {string.Join(", ", AgentRoles.All)}.", Required = true, AllowMultipleArgumentsPerToken = true };
        roles.AcceptOnlyFromAmong([.. AgentRoles.All]);
        var command = new Command("add-agent", "Makes an account, or gives an existing one a new code, and prints the one-time code.") { name, roles };
        command.SetAction(async (parsed, _) =>
        {
            var services = new ServiceCollection();
            services.AddLogging().AddSingleton(TimeProvider.System);
            services.AddIdentityCore<Agent>(identity => identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-").AddRoles<IdentityRole>().AddAgentStore(StoreOf(args)).AddErrorDescriber<FrenchErrors>();
            await using var provider = services.BuildServiceProvider();
            await using var scope = provider.CreateAsyncScope();
            var accounts = new Accounts.AgentBook(scope.ServiceProvider.GetRequiredService<UserManager<Agent>>(), scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>(), TimeProvider.System);
            var made = await accounts.AddAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(roles));
            await (made.Code is null ? Console.Error : Console.Out).WriteLineAsync(made.Code ?? string.Join('\n', made.Problems));
            return made.Code is null ? 1 : 0;
        });
        return command;
    }

    private static async Task<int> VerifyAuditAsync(string[] args, CancellationToken cancellationToken)
    {
        var broken = await AuditBook.Open(StoreOf(args), TimeProvider.System).FirstBrokenAsync(cancellationToken);
        await Console.Out.WriteLineAsync(broken is { } line ? $"The audit was altered: line {line} does not fit the one before it." : "The audit is whole.");
        return broken is null ? 0 : 1;
    }

    private static async Task<int> KeySharesAsync(string[] args)
    {
        using var key = MasterKey.Load(StoreOf(args));
        var shares = key.Split();
        await Console.Out.WriteLineAsync($"Part 1, for one safe:\n{shares.First}\n\nPart 2, for another safe:\n{shares.Second}\n\nTest them now: backoffice recover-key --test");
        return 0;
    }

    private static Command RecoverKey(string[] args)
    {
        var test = new Option<bool>("--test") { Description = "Only says whether the two parts give the key that is in use." };
        var command = new Command("recover-key", "Puts the master key back from its two printed parts, which are asked for.") { test };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var store = StoreOf(args);
            await Console.Out.WriteLineAsync("One part:");
            var one = await Console.In.ReadLineAsync(cancellationToken) ?? "";
            await Console.Out.WriteLineAsync("The other part:");
            var (words, exitCode) = KeyRecovery.Run(store, one, await Console.In.ReadLineAsync(cancellationToken) ?? "", parsed.GetValue(test));
            await Console.Out.WriteLineAsync(words);
            return exitCode;
        });
        return command;
    }

    private static Command MakeCertificates(string[] args)
    {
        var command = new Command("make-certificates", "Makes the town hall's own certificate authority and the certificate of BackOffice:Host, where they are missing or end soon.");
        command.SetAction(async (_, _) =>
        {
            var builder = Builder(args);
            var certificates = new TownCertificates(StoreOf(args), BackOfficeSetup.Of<BackOfficeOptions>(builder, "BackOffice").Host, TimeProvider.System);
            certificates.Ensure();
            await Console.Out.WriteLineAsync($"The certificate holds for {certificates.DaysLeft()} days. Put this root on the PCs of the staff: {certificates.RootFile}");
            return 0;
        });
        return command;
    }

    private static async Task<int> BackupAsync(string[] args)
    {
        var set = new StoreBackups(StoreOf(args)).Take(TimeProvider.System.Today());
        await Console.Out.WriteLineAsync($"Copied and checked: {string.Join(", ", set.Files)}.");
        return 0;
    }

    private static Command Restore(string[] args)
    {
        var day = new Option<DateOnly?>("--day") { Description = "The day of the copies; the newest when left out." };
        var to = new Option<string>("--to") { Description = "An empty directory to put them into. Without it this is a drill: a directory that is gone afterwards." };
        var command = new Command("restore", "Puts the copies of a night back into another directory and opens every person in them.") { day, to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (words, exitCode) = await RestoreDrill.RunAsync(StoreOf(args), parsed.GetValue(day), parsed.GetValue(to), cancellationToken);
            await Console.Out.WriteLineAsync(words);
            return exitCode;
        });
        return command;
    }

    private static Command TakeIn(string[] args)
    {
        var folder = new Argument<DirectoryInfo>("directory") { Description = "The stick or share that formscanner hand-over wrote to." };
        var command = new Command("take-in", "Takes in the deposits of the touch screen or of the scanner from a directory, each once, and leaves a receipt for each.") { folder };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = parsed.GetRequiredValue(folder).FullName;
            if (!Directory.Exists(directory)) throw new SetupException($"{directory} is no directory: is the stick in, the share there?");
            using var book = RegisterBook.Open(StoreOf(args), TimeProvider.System);
            var arrival = await book.Arrivals.TakeInAsync(directory, cancellationToken);
            await Console.Out.WriteLineAsync($"taken in: {arrival.Taken}; known before: {arrival.Known}. Put the stick back where it came from: what arrived leaves that machine at its next hand-over.");
            foreach (var file in arrival.Refused) await Console.Error.WriteLineAsync($"{file} is no deposit of this town hall, or was damaged on the way. It stays there; the machine it is from still has it.");
            return arrival.Refused.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command Demo(string[] args)
    {
        var requests = new Option<int>("--requests") { Description = "How many help requests.", DefaultValueFactory = _ => 200 };
        var volunteers = new Option<int>("--volunteers") { Description = "How many volunteers.", DefaultValueFactory = _ => 120 };
        var days = new Option<int>("--days") { Description = "Over how many days up to today they came in.", DefaultValueFactory = _ => 200 };
        var command = new Command("demo", "Fills an empty register with people who do not exist.") { requests, volunteers, days };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var clock = new Demo.PastClock(TimeProvider.System);
            using var book = RegisterBook.Open(StoreOf(args), clock);
            var town = new Demo.InventedTown(book, BackOfficeSetup.LoadTemplates(Builder(args).Configuration["Templates:Directory"]), clock);
            var filled = await town.FillAsync(parsed.GetValue(requests), parsed.GetValue(volunteers), introduce: true, parsed.GetValue(days), cancellationToken);
            await Console.Out.WriteLineAsync(filled ? "An invented town is in the register." : "The register is not empty: invented people have no place among real ones.");
            return filled ? 0 : 1;
        });
        return command;
    }

    private static Command Verb(string name, string description, Func<CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => run(cancellationToken));
        return command;
    }

    private static StoreOptions StoreOf(string[] args)
    {
        var store = BackOfficeSetup.Of<StoreOptions>(Builder(args), "Store");
        return store.Problems() is { Count: > 0 } problems ? throw new SetupException(string.Join('\n', problems)) : store;
    }

    private static string Words(MigrationOutcome outcome) => outcome switch
    {
        MigrationOutcome.UpToDate => "up to date",
        MigrationOutcome.Migrated(var applied, _) => $"brought to {applied[^1]}",
        MigrationOutcome.LockedByAnother(var file) => $"another program migrates it at this moment ({file})",
        MigrationOutcome.RolledBack(_, var cause, _) => $"not changed: {cause}",
        _ => throw new InvalidOperationException($"No words are known for {outcome.GetType().Name}."),
    };

    // The verb is no option of the host; what follows it is.
    private static WebApplicationBuilder Builder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains(':'))], ContentRootPath = AppContext.BaseDirectory });
}
