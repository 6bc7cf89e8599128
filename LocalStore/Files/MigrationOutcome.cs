namespace LocalStore.Files;

/// <summary>What came of bringing a file of the store to the schema of this program.</summary>
public abstract record MigrationOutcome
{
    private MigrationOutcome()
    {
    }

    /// <summary>Nothing was pending; the file was not touched.</summary>
    public sealed record UpToDate : MigrationOutcome;

    /// <summary>These migrations were applied; the backup is what was there before, null when the file is new.</summary>
    public sealed record Migrated(IReadOnlyList<string> Migrations, string? Backup) : MigrationOutcome;

    /// <summary>A migration failed, and the file is again what it was before; the reason is the engine's, in English.</summary>
    public sealed record RolledBack(IReadOnlyList<string> Migrations, string Reason, string? Backup) : MigrationOutcome;

    /// <summary>Another process is migrating: it holds this lock file.</summary>
    public sealed record LockedByAnother(string LockFile) : MigrationOutcome;
}
