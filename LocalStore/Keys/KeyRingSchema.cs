using LocalStore.Files;

namespace LocalStore.Keys;

/// <summary>The schema of <c>keys.db</c>; the BackOffice migrates it.</summary>
public static class KeyRingSchema
{
    /// <summary>Makes the file or brings it to the schema of this program.</summary>
    public static MigrationOutcome Migrate(StoreOptions options)
    {
        var file = StoreFile.KeyRing(options);
        return new StoreMigrator(file, () => KeyRing.Open(file)).Migrate();
    }
}
