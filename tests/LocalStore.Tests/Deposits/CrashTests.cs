using LocalStore.Deposits;
using LocalStore.Sealing;

namespace LocalStore.Tests.Deposits;

[TestClass]
public sealed class CrashTests
{
    private const int Trials = 240;

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_torn_journal_always_gives_whole_deposits_from_the_first_one_on()
    {
        using var store = TempStore.Ready();
        using var keepsTheJournal = store.Connect();
        TempStore.Ask(keepsTheJournal, "SELECT count(*) FROM Deposits");
        List<string> put = [];
        for (var i = 0; i < 25; i++)
        {
            var deposit = SampleDeposit.OfPaper();
            Assert.AreEqual(new PutOutcome.Stored(), await store.Writer().PutAsync([deposit], [SampleDeposit.SourceOf(deposit)], Token));
            put.Add(deposit.Id.ToString().ToUpperInvariant());
        }

        var box = ReadShared(store.BoxFile);
        var journal = ReadShared(store.BoxFile + "-wal");
        var random = new Random(20260302);
        var lengths = new HashSet<int>();
        for (var trial = 0; trial < Trials; trial++)
        {
            var torn = Path.Combine(store.Options.Directory, "torn.db");
            File.Delete(torn + "-shm");
            await File.WriteAllBytesAsync(torn, box, Token);
            await File.WriteAllBytesAsync(torn + "-wal", Tear(journal, random, trial), Token);

            using var connection = store.Connect(torn);
            Assert.AreEqual("ok", TempStore.Ask(connection, "PRAGMA integrity_check"), $"trial {trial}");
            var found = TempStore.Ask(connection, "SELECT group_concat(Id, ',' ORDER BY rowid) FROM Deposits") as string ?? "";
            var ids = found.Split(',', StringSplitOptions.RemoveEmptyEntries);
            CollectionAssert.AreEqual(put.Take(ids.Length).ToArray(), ids, $"trial {trial}");
            foreach (var ledger in (string[])["DepositPages", "Sources"])
                Assert.AreEqual((long)ids.Length, TempStore.Ask(connection, $"SELECT count(*) FROM {ledger} WHERE DepositId IN (SELECT Id FROM Deposits)"), $"trial {trial}");
            lengths.Add(ids.Length);
        }

        Assert.IsGreaterThan(5, lengths.Count, "the trials never tore the journal in different places");
    }

    [TestMethod]
    public async Task Two_processes_and_three_threads_put_without_losing_any()
    {
        using var store = TempStore.Ready();
        using var first = PutProcess.Start(store.Options.Directory, 30);
        using var second = PutProcess.Start(store.Options.Directory, 30);
        var threads = Enumerable.Range(0, 3).Select(_ => Task.Run(() => PutProcess.PutAsync(store.Options.Directory, 10), Token)).ToList();
        var acknowledged = (await first.StandardOutput.ReadToEndAsync(Token) + await second.StandardOutput.ReadToEndAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await first.WaitForExitAsync(Token);
        await second.WaitForExitAsync(Token);
        Assert.AreEqual(0, first.ExitCode + second.ExitCode + (await Task.WhenAll(threads)).Sum());
        Assert.HasCount(60, acknowledged);
        Assert.AreEqual(90L, store.Ask("SELECT count(*) FROM Deposits"));
        Assert.AreEqual("ok", store.Ask("PRAGMA integrity_check"));
    }

    [TestMethod]
    public async Task A_killed_process_loses_nothing_it_acknowledged_and_leaves_nothing_half()
    {
        using var store = TempStore.Ready();
        List<string> acknowledged = [];
        for (var round = 0; round < 3; round++)
        {
            using var writer = PutProcess.Start(store.Options.Directory, 10_000);
            for (var i = 0; i < 5 + (7 * round); i++) acknowledged.Add((await writer.StandardOutput.ReadLineAsync(Token))!);
            writer.Kill();
            acknowledged.AddRange((await writer.StandardOutput.ReadToEndAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Length == 36));
            await writer.WaitForExitAsync(Token);
        }

        using var opener = store.Opener();
        var opened = await store.Reader().OpenAllAsync(opener, Token).ToListAsync(Token);
        Assert.IsTrue(opened.TrueForAll(d => d is BoxedDeposit.Opened));
        CollectionAssert.IsSubsetOf(acknowledged, opened.ConvertAll(d => d.Label.Id.ToString()));
        Assert.AreEqual((long)opened.Count, store.Ask("SELECT count(*) FROM Sources"));
        Assert.AreEqual("ok", store.Ask("PRAGMA integrity_check"));
    }

    // Even trials cut the journal, odd ones flip a bit in its last half and so invalidate all frames after it.
    private static byte[] Tear(byte[] journal, Random random, int trial)
    {
        if (trial % 2 == 0) return journal[..random.Next(journal.Length)];
        var torn = (byte[])journal.Clone();
        torn[random.Next(torn.Length / 2, torn.Length)] ^= (byte)(1 << random.Next(8));
        return torn;
    }

    // File.ReadAllBytes asks for a share that the open database does not give on every system.
    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
