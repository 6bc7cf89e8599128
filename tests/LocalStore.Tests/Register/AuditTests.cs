using LocalStore.Access;
using Microsoft.Data.Sqlite;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class AuditTests
{
    [TestMethod]
    public async Task What_happened_is_found_again_and_the_chain_holds()
    {
        using var store = new TempStore();
        var audit = await FilledAsync(store);
        Assert.IsNull(await audit.FirstBrokenAsync(CancellationToken.None));
        Assert.HasCount(5, await audit.SearchAsync(null, null, null, 0, 100, CancellationToken.None));
        Assert.HasCount(2, await audit.SearchAsync("m.durand", null, "person", 0, 100, CancellationToken.None));
        Assert.AreEqual(4, Assert.ContainsSingle(await audit.SearchAsync(null, "subject-3", null, 0, 100, CancellationToken.None)).Number);
    }

    [TestMethod]
    [DataRow("UPDATE Audit SET Agent = 'x' WHERE Id = 3")]
    [DataRow("DELETE FROM Audit WHERE Id = 3")]
    public async Task The_file_itself_refuses_to_change_or_delete_a_line(string sql)
    {
        using var store = new TempStore();
        await FilledAsync(store);
        var refused = Assert.ThrowsExactly<SqliteException>(() => store.Ask(sql, Path.Combine(store.Options.Directory, "access.db")));
        StringAssert.Contains(refused.Message, "append-only");
    }

    [TestMethod]
    [DataRow("UPDATE Audit SET Agent = 'x' WHERE Id = 3", 3)]
    [DataRow("UPDATE Audit SET AtUtc = '2020-01-01 00:00:00' WHERE Id = 2", 2)]
    [DataRow("DELETE FROM Audit WHERE Id = 4", 4)]
    [DataRow("INSERT INTO Audit (Id, AtUtc, Agent, Action, Hash) VALUES (6, '2026-03-02 09:00:00', 'x', 'y', X'00')", 6)]
    public async Task A_line_that_was_altered_removed_or_put_in_shows(string sql, int line)
    {
        using var store = new TempStore();
        var audit = await FilledAsync(store);
        var file = Path.Combine(store.Options.Directory, "access.db");
        store.Ask("DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted; " + sql, file);
        Assert.AreEqual(line, await audit.FirstBrokenAsync(CancellationToken.None));
    }

    private static async Task<AuditBook> FilledAsync(TempStore store)
    {
        StoreSchema.Migrate(store.Options);
        var audit = AuditBook.Open(store.Options, new FixedClock(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)));
        for (var i = 0; i < 5; i++) await audit.AppendAsync(i % 2 == 0 ? "a.roques" : "m.durand", "person.seen", $"subject-{i}", CancellationToken.None);
        return audit;
    }
}
