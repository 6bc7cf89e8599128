using System.CommandLine;
using FormScanner.Inbox;
using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Sealing;

namespace FormScanner.Commands;

/// <summary><c>formscanner init</c>: makes keys, folders and drop box where they are missing; running it again changes nothing.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var arguments = new InboxArguments();
        var command = new Command("init", "Makes the sealing keys, the folders and the drop box where they are missing.");
        arguments.AddTo(command);
        command.Runs(parsed =>
        {
            var settings = InboxSettings.Load(parsed, arguments);
            Console.WriteLine(SealingKeys.Create(settings.Store) switch
            {
                KeyCreation.Created created => $"sealing key {created.KeyId}: made; keep a copy of {settings.Store.PrivateKeyFile} in a safe place",
                _ => $"sealing key: there already ({settings.Store.PublicKeyFile})",
            });
            settings.Folders.Create(inboxToo: true);
            Console.WriteLine(DepositBoxSchema.Migrate(settings.Store) switch
            {
                MigrationOutcome.Migrated migrated => $"drop box: {migrated.Migrations.Count} migration(s) applied",
                MigrationOutcome.UpToDate => "drop box: up to date",
                MigrationOutcome.RolledBack undone => throw new SetupException($"the drop box could not be migrated and is as it was: {undone.Reason}"),
                MigrationOutcome.LockedByAnother locked => throw new SetupException($"another program is migrating the drop box: it holds {locked.LockFile}"),
                _ => throw new InvalidOperationException("a migration has four outcomes"),
            });
            Console.WriteLine($"inbox: {settings.Folders.Inbox}");
            return ExitCode.Done;
        });
        return command;
    }
}
