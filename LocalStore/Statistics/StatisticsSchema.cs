using LocalStore.Files;

namespace LocalStore.Statistics;

/// <summary>The schema of <c>statistics.db</c>; the BackOffice migrates it.</summary>
public static class StatisticsSchema
{
    /// <summary>Makes the file or brings it to the schema of this program.</summary>
    public static MigrationOutcome Migrate(StoreOptions options)
    {
        var file = StoreFile.Statistics(options);
        return new StoreMigrator(file, () => StatisticsContext.Open(file)).Migrate();
    }
}
