using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using System.Globalization;
using CommuneServer.Dashboard;
using CommuneServer.Ingest;
using CommuneServer.Kiosks;
using CommuneServer.Storage;
using Releases;

namespace CommuneServer;

/// <summary>The command line of communeserver. Options such as <c>--Commune:Postgres=…</c> may stand after any verb.</summary>
internal static class ServerCommand
{
    private const int BadSetup = 2; // as with formscanner

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Takes in what the kiosks of communes send, counts above five and nothing else, and shows it to the elected.")
        {
            Verb("serve", "Serves kiosks and the pages of the elected.", _ => ServeAsync(args)),
            Verb("migrate", "Makes the server's key and brings the database to this version.", cancellationToken => MigrateAsync(args, cancellationToken)),
            AddKiosk(args),
            RevokeKiosk(args),
            Verb("list-kiosks", "Says which kiosks there are and when each was last seen.", cancellationToken => ListKiosksAsync(args, cancellationToken)),
            EraseRelease(args),
            AddViewer(args),
            RemoveViewer(args),
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
        catch (Exception problem) when (problem is SetupException or InvalidDataException or DbException)
        {
            await Console.Error.WriteLineAsync($"communeserver: {problem.Message}");
            return BadSetup;
        }
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        var builder = Builder(args);
        builder.AddCommuneServer();
        await using var app = builder.Build();
        await app.UseCommuneServerAsync();
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> MigrateAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = ServerSetup.OptionsOf(Builder(args));
        await Console.Out.WriteLineAsync(ServerKey.Create(options) ? $"A key was made: {options.KeyFile}. Keep a copy of it in a safe place; with another key every kiosk has to be enrolled anew." : $"The key is there: {options.KeyFile}.");
        await using var database = Database.Of(options);
        var ran = await Schema.MigrateAsync(database, TimeProvider.System, cancellationToken);
        await Console.Out.WriteLineAsync(ran.Count == 0 ? "The database is of this version." : $"The database was brought to this version: {string.Join(", ", ran)}.");
        return 0;
    }

    private static Command AddKiosk(string[] args)
    {
        var kiosk = KioskArgument();
        var command = new Command("add-kiosk", "Prints the one-time code by which a kiosk is enrolled, good for seven days.") { kiosk };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = ServerSetup.OptionsOf(Builder(args));
            using var key = ServerKey.Load(options);
            var code = key.NewCode();
            await using var database = Database.Of(options);
            await new KioskBook(database, TimeProvider.System).AddCodeAsync(NameOf(parsed.GetRequiredValue(kiosk)), code, cancellationToken);
            await Console.Out.WriteLineAsync(code.ToString());
            return 0;
        });
        return command;
    }

    private static Command RevokeKiosk(string[] args)
    {
        var kiosk = KioskArgument();
        var command = new Command("revoke-kiosk", "From now on takes nothing of this kiosk, which was stolen, say.") { kiosk };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = Database.Of(ServerSetup.OptionsOf(Builder(args)));
            var known = await new KioskBook(database, TimeProvider.System).RevokeAsync(NameOf(parsed.GetRequiredValue(kiosk)), cancellationToken);
            await Console.Out.WriteLineAsync(known ? "Revoked. What it sent stays; communeserver erase-release takes a release out." : "There is no such kiosk; its codes, if any, work no more.");
            return known ? 0 : 1;
        });
        return command;
    }

    private static async Task<int> ListKiosksAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var database = Database.Of(ServerSetup.OptionsOf(Builder(args)));
        foreach (var line in await new KioskBook(database, TimeProvider.System).AllAsync(cancellationToken))
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{line.Kiosk}\t{(line.RevokedAt is null ? "enrolled" : "revoked")}\tlast seen {(line.SeenAt is { } seen ? seen.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : "never")}\t{line.Version}\t{line.Problem}"));
        return 0;
    }

    private static Command EraseRelease(string[] args)
    {
        var kiosk = KioskArgument();
        var release = new Argument<Guid>("release") { Description = "The name of the release, as its kiosk's audit tells it." };
        var command = new Command("erase-release", "Takes a release out for good; it is refused should it come again.") { kiosk, release };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = Database.Of(ServerSetup.OptionsOf(Builder(args)));
            var came = await new ReleaseStore(database, TimeProvider.System).EraseAsync(NameOf(parsed.GetRequiredValue(kiosk)), parsed.GetRequiredValue(release), cancellationToken);
            await Console.Out.WriteLineAsync(came ? "Erased." : "It never came; it is refused should it come.");
            return 0;
        });
        return command;
    }

    private static Command AddViewer(string[] args)
    {
        var (commune, name) = (CommuneArgument(), ViewerArgument());
        var command = new Command("add-viewer", "Prints the key by which somebody sees the figures of a commune.") { commune, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = Database.Of(ServerSetup.OptionsOf(Builder(args)));
            var key = await new ViewerBook(database, TimeProvider.System).AddAsync(parsed.GetRequiredValue(commune), parsed.GetRequiredValue(name), cancellationToken);
            await Console.Out.WriteLineAsync(key);
            return 0;
        });
        return command;
    }

    private static Command RemoveViewer(string[] args)
    {
        var (commune, name) = (CommuneArgument(), ViewerArgument());
        var command = new Command("remove-viewer", "Makes a key of add-viewer useless.") { commune, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = Database.Of(ServerSetup.OptionsOf(Builder(args)));
            return await new ViewerBook(database, TimeProvider.System).RemoveAsync(parsed.GetRequiredValue(commune), parsed.GetRequiredValue(name), cancellationToken) ? 0 : 1;
        });
        return command;
    }

    private static Argument<string> KioskArgument() => new("kiosk") { Description = "The commune's Insee code, a hyphen, and a word of your own, such as 33352-accueil." };

    private static Argument<string> CommuneArgument() => new("commune") { Description = "The commune's Insee code." };

    private static Argument<string> ViewerArgument() => new("name") { Description = "Who gets the key, such as maire." };

    private static KioskName NameOf(string text) => KioskName.TryParse(text, out var name)
        ? name
        : throw new SetupException($"A kiosk is named by its commune's Insee code, a hyphen, and small letters, digits or hyphens, such as 33352-accueil; '{text}' is not.");

    private static WebApplicationBuilder Builder(string[] args) => WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    private static Command Verb(string name, string description, Func<CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => run(cancellationToken));
        return command;
    }
}
