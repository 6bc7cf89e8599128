using LocalStore.Files;

namespace LocalStore.Deposits;

/// <summary>The schema of <c>deposits.db</c>; one program migrates it before the others start.</summary>
public static class DepositBoxSchema
{
    /// <summary>Makes the box or brings it to the schema of this program; it is not cancellable, since half a migration helps nobody.</summary>
    public static MigrationOutcome Migrate(StoreOptions options)
    {
        var file = StoreFile.Deposits(options);
        return new StoreMigrator(file, () => DepositBox.Open(file)).Migrate();
    }
}
