using LocalStore.Files;

namespace LocalStore.Access;

/// <summary>The schema of <c>access.db</c>; the BackOffice migrates it.</summary>
public static class AccessSchema
{
    /// <summary>Makes the file or brings it to the schema of this program.</summary>
    public static MigrationOutcome Migrate(StoreOptions options)
    {
        var file = StoreFile.Access(options);
        return new StoreMigrator(file, () => AccessContext.Open(file)).Migrate();
    }
}
