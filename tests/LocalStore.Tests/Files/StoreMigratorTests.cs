using System.Runtime.Versioning;
using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LocalStore.Tests.Files;

[TestClass]
public sealed class StoreMigratorTests : IDisposable
{
    private readonly TempStore store = new();

    public TestContext TestContext { get; set; } = null!;

    public void Dispose() => store.Dispose();

    [TestMethod]
    public void An_empty_directory_becomes_a_box()
    {
        var migrated = Assert.IsInstanceOfType<MigrationOutcome.Migrated>(DepositBoxSchema.Migrate(store.Options));
        Assert.HasCount(1, migrated.Migrations);
        Assert.IsNull(migrated.Backup);
        Assert.AreEqual(0L, store.Ask("SELECT count(*) FROM Deposits"));
        Assert.AreEqual("wal", store.Ask("PRAGMA journal_mode"));
    }

    [TestMethod]
    public void Migrating_again_does_nothing()
    {
        DepositBoxSchema.Migrate(store.Options);
        var before = File.ReadAllBytes(store.BoxFile);
        Assert.AreEqual(new MigrationOutcome.UpToDate(), DepositBoxSchema.Migrate(store.Options));
        CollectionAssert.AreEqual(before, File.ReadAllBytes(store.BoxFile));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_may_read_the_store()
    {
        DepositBoxSchema.Migrate(store.Options);
        using var keepsTheJournal = store.Connect();
        TempStore.Ask(keepsTheJournal, "BEGIN IMMEDIATE");
        foreach (var file in Directory.GetFiles(store.Options.Directory))
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file), file);
        Assert.AreEqual(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(store.Options.Directory));
    }

    [TestMethod]
    [Timeout(20_000)]
    public void An_orphan_lock_row_hangs_nothing_when_nothing_is_pending()
    {
        DepositBoxSchema.Migrate(store.Options);
        OrphanLock();
        Assert.AreEqual(new MigrationOutcome.UpToDate(), DepositBoxSchema.Migrate(store.Options));
    }

    [TestMethod]
    [Timeout(20_000)]
    public void An_orphan_lock_row_hangs_nothing_when_a_migration_is_pending()
    {
        DepositBoxSchema.Migrate(store.Options);
        OrphanLock();
        store.Ask("DELETE FROM __EFMigrationsHistory; DROP TABLE Deposits; DROP TABLE DepositPages; DROP TABLE Sources;");
        var migrated = Assert.IsInstanceOfType<MigrationOutcome.Migrated>(DepositBoxSchema.Migrate(store.Options));
        Assert.IsTrue(File.Exists(migrated.Backup));
        Assert.AreEqual("ok", store.Ask("PRAGMA quick_check", migrated.Backup));
        Assert.AreEqual(0L, store.Ask("SELECT count(*) FROM __EFMigrationsLock"));
    }

    [TestMethod]
    public async Task A_failing_migration_leaves_the_box_as_it_was()
    {
        SealingKeys.Create(store.Options);
        DepositBoxSchema.Migrate(store.Options);
        var deposit = SampleDeposit.OfPaper();
        await store.Writer().PutAsync([deposit], [], TestContext.CancellationToken);

        var outcome = Assert.IsInstanceOfType<MigrationOutcome.RolledBack>(new StoreMigrator(store.File, () => Unlucky(store.File)).Migrate());
        CollectionAssert.AreEqual(new[] { UnluckyGood.Name, UnluckyBad.Name }, outcome.Migrations.ToArray());
        StringAssert.Contains(outcome.Reason, "no_such_table");
        // The first of the two had been committed on its own; it is undone as well.
        Assert.AreEqual(0L, store.Ask("SELECT count(*) FROM sqlite_master WHERE name = 'Added'"));
        Assert.AreEqual(new MigrationOutcome.UpToDate(), DepositBoxSchema.Migrate(store.Options));
        using var opener = store.Opener();
        Assert.IsInstanceOfType<BoxedDeposit.Opened>(await store.Reader().OpenAsync(deposit.Id, opener, TestContext.CancellationToken));
        Assert.AreEqual(new PutOutcome.Stored(), await store.Writer().PutAsync([SampleDeposit.OfKiosk()], [], TestContext.CancellationToken));
    }

    [TestMethod]
    public void A_failing_migration_of_a_new_file_leaves_no_file()
    {
        var outcome = Assert.IsInstanceOfType<MigrationOutcome.RolledBack>(new StoreMigrator(store.File, () => Unlucky(store.File)).Migrate());
        Assert.IsNull(outcome.Backup);
        Assert.IsFalse(File.Exists(store.BoxFile));
    }

    [TestMethod]
    public void Of_two_that_migrate_at_once_one_is_turned_away()
    {
        DepositBoxSchema.Migrate(store.Options);
        using var held = new FileStream(store.BoxFile + ".migrate.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Assert.AreEqual(new MigrationOutcome.LockedByAnother(held.Name), DepositBoxSchema.Migrate(store.Options));
    }

    [TestMethod]
    public void No_migration_rebuilds_a_table()
    {
        using var box = DepositBox.Open(store.File);
        // A rebuild (ef_temp_) runs partly outside the transaction: a power cut in the middle would leave half of it.
        Assert.DoesNotContain("ef_temp_", box.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Default));
        Assert.IsFalse(box.Database.HasPendingModelChanges());
    }

    private void OrphanLock() =>
        store.Ask("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00')");

    private static UnluckyBox Unlucky(StoreFile file) => new(new DbContextOptionsBuilder<UnluckyBox>()
        .UseSqlite(file.ConnectionString, o => o.MigrationsAssembly(typeof(UnluckyBox).Assembly.GetName().Name))
        .AddInterceptors(new StorePragmas(file)).Options);
}
