using Microsoft.EntityFrameworkCore;

namespace LocalStore.Files;

// Brings one file to the schema of this program:
//  1. take the lock file, or say that another holds it;
//  2. compare the applied migrations, and return when none is pending, so that EF's own lock is not even asked for;
//  3. copy the file beside itself;
//  4. delete an orphan row of EF's lock, which outlives a power cut and would make EF wait for ever;
//  5. migrate and check; when either fails, copy the backup back.
internal sealed class StoreMigrator(StoreFile file, Func<DbContext> open)
{
    private string LockFile => file.Path + ".migrate.lock";

    public MigrationOutcome Migrate()
    {
        PrivateFile.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        using var held = TryLock();
        if (held is null) return new MigrationOutcome.LockedByAnother(LockFile);

        var isNew = PrivateFile.TryCreateEmpty(file.Path) || (new FileInfo(file.Path).Length == 0 && !File.Exists(file.Path + "-wal"));
        using var context = open();
        if (EngineProblem(context) is { } old) throw new StoreSetupException(old);
        var pending = context.Database.GetPendingMigrations().ToList();
        if (pending.Count == 0) return new MigrationOutcome.UpToDate();

        var backup = isNew ? null : $"{file.Path}.before-{pending[0]}";
        if (backup is not null) StoreBackup.Take(file.Path, backup);
        try
        {
            DeleteOrphanLock(context);
            context.Database.Migrate();
            QuickCheck(context);
            return new MigrationOutcome.Migrated(pending, backup);
        }
        catch (Exception e)
        {
            context.Dispose();
            Undo(backup, e);
            return new MigrationOutcome.RolledBack(pending, e.Message, backup);
        }
    }

    private FileStream? TryLock()
    {
        try
        {
            return PrivateFile.Open(LockFile, FileMode.OpenOrCreate, FileShare.None, PrivateFile.OwnerOnly);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? EngineProblem(DbContext context)
    {
        context.Database.OpenConnection();
        var problem = SqliteEngine.Problem(SqliteEngine.VersionOf(context.Database.GetDbConnection()));
        context.Database.CloseConnection();
        return problem;
    }

    private static void DeleteOrphanLock(DbContext context)
    {
        var there = context.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .Single();
        if (there > 0) context.Database.ExecuteSql($"DELETE FROM __EFMigrationsLock");
    }

    private static void QuickCheck(DbContext context)
    {
        var found = context.Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check").ToList();
        if (found is not ["ok"]) throw new InvalidOperationException($"quick_check after the migration found: {string.Join("; ", found)}");
    }

    private void Undo(string? backup, Exception cause)
    {
        try
        {
            if (backup is not null) StoreBackup.Restore(backup, file.Path);
            else foreach (var ending in (string[])["", "-wal", "-shm"]) File.Delete(file.Path + ending);
        }
        catch (Exception e)
        {
            throw new StoreSetupException(
                $"A migration of {file.Path} failed ({cause.Message}) and could not be undone ({e.Message}). Stop every program; what was there before is whole in {backup ?? "no file, for the store was new"}.", e);
        }
    }
}
