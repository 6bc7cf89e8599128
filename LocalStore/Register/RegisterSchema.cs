using LocalStore.Files;

namespace LocalStore.Register;

/// <summary>The schema of <c>register.db</c>; the BackOffice migrates it.</summary>
public static class RegisterSchema
{
    /// <summary>Makes the register or brings it to the schema of this program.</summary>
    public static MigrationOutcome Migrate(StoreOptions options)
    {
        var file = StoreFile.Register(options);
        return new StoreMigrator(file, () => RegisterContext.Open(file)).Migrate();
    }
}
