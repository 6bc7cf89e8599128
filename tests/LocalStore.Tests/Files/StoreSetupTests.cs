using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStore.Tests.Files;

[TestClass]
public sealed class StoreSetupTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [TestMethod]
    public void A_box_that_was_never_made_is_named_with_its_place_and_is_not_made()
    {
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(store.Reader).Message, store.BoxFile);
        Assert.IsFalse(File.Exists(store.BoxFile));
    }

    [TestMethod]
    public void A_pending_migration_is_named()
    {
        DepositBoxSchema.Migrate(store.Options);
        store.Ask("DELETE FROM __EFMigrationsHistory");
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(store.Reader).Message, "DepositBoxCreated");
    }

    [TestMethod]
    [DataRow("3.51.2", true)]
    [DataRow("3.40.1", true)]
    [DataRow("", true)]
    [DataRow("3.51.3", false)]
    [DataRow("3.53.3", false)]
    [DataRow("4.0.0", false)]
    public void An_engine_that_can_corrupt_the_file_is_refused(string version, bool refused) =>
        Assert.AreEqual(refused, SqliteEngine.Problem(version) is not null);

    [TestMethod]
    public void Every_connection_has_the_settings_of_the_store()
    {
        DepositBoxSchema.Migrate(store.Options);
        var pragmas = new StorePragmas(store.File);
        for (var i = 0; i < 2; i++)
        {
            using var box = DepositBox.Open(store.File, pragmas);
            box.Database.OpenConnection();
            Assert.IsEmpty(pragmas.Problems(box.Database.GetDbConnection()));
        }
    }

    [TestMethod]
    public void A_setting_that_did_not_hold_is_named_with_its_value()
    {
        DepositBoxSchema.Migrate(store.Options);
        using var bare = store.Connect();
        var problems = new StorePragmas(store.File).Problems(bare);
        Assert.Contains($"busy_timeout of {store.File.Path} must be 5000; it is 0.", problems);
        Assert.Contains($"secure_delete of {store.File.Path} must be 1; it is 0.", problems);
    }

    [TestMethod]
    public void A_transaction_takes_the_write_lock_at_once()
    {
        DepositBoxSchema.Migrate(store.Options);
        using var box = DepositBox.Open(store.File);
        using var transaction = box.Database.BeginTransaction();
        using var other = store.Connect();
        other.DefaultTimeout = 1;
        var refused = Assert.ThrowsExactly<Microsoft.Data.Sqlite.SqliteException>(() => TempStore.Ask(other, "BEGIN IMMEDIATE"));
        Assert.IsTrue(StoreTrouble.IsBusy(refused));
        Assert.IsNotNull(transaction.GetDbTransaction());
    }

    [TestMethod]
    public void All_wrong_options_are_named_at_once()
    {
        var problems = new StoreOptions { Directory = " ", BusyTimeoutMilliseconds = 0, MaximumMegabytes = 0, MinimumFreeMegabytes = -1 }.Problems();
        const string Expected = """
            Store:Directory must name a directory; it is empty.
            Store:BusyTimeoutMilliseconds must be between 50 and 60000; it is 0.
            Store:MaximumMegabytes must be between 1 and 100000; it is 0.
            Store:MinimumFreeMegabytes must be between 0 and 100000; it is -1.
            """;
        Assert.AreEqual(Expected, string.Join('\n', problems));
        Assert.IsEmpty(new StoreOptions().Problems());
        Assert.ThrowsExactly<StoreSetupException>(() => DepositBoxSchema.Migrate(new StoreOptions { MaximumMegabytes = 0 }));
    }
}
