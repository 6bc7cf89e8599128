using LocalStore.Access;
using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Register;
using LocalStore.Statistics;
using Microsoft.EntityFrameworkCore;

namespace LocalStore;

/// <summary>The schema of the whole store; the BackOffice migrates it. What needs the drop box alone migrates <see cref="DepositBoxSchema"/>.</summary>
public static class StoreSchema
{
    /// <summary>Makes every file or brings it to the schema of this program, one after the other, and says what came of each.</summary>
    public static IReadOnlyList<(string File, MigrationOutcome Outcome)> Migrate(StoreOptions options) =>
    [
        (Path.GetFileName(StoreFile.Deposits(options).Path), DepositBoxSchema.Migrate(options)),
        Migrate(StoreFile.KeyRing(options), KeyRing.Open),
        Migrate(StoreFile.Register(options), RegisterContext.Open),
        Migrate(StoreFile.Access(options), AccessContext.Open),
        Migrate(StoreFile.Statistics(options), StatisticsContext.Open),
    ];

    private static (string File, MigrationOutcome Outcome) Migrate(StoreFile file, Func<StoreFile, DbContext> open) =>
        (Path.GetFileName(file.Path), new StoreMigrator(file, () => open(file)).Migrate());
}
