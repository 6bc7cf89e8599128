using Forms.Answers;
using LocalStore.Deposits;
using LocalStore.Deposits.Payload;
using LocalStore.Sealing;

namespace LocalStore.Tests.Deposits;

[TestClass]
public sealed class DepositBoxTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    private readonly TempStore store = TempStore.Ready();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    public void Dispose() => store.Dispose();

    [TestMethod]
    public async Task A_deposit_comes_out_byte_for_byte_as_it_was_put_in()
    {
        var paper = SampleDeposit.OfPaper();
        var kiosk = SampleDeposit.OfKiosk();
        Assert.AreEqual(new PutOutcome.Stored(), await store.Writer(new FixedClock(Noon)).PutAsync([paper, kiosk], [SampleDeposit.SourceOf(paper)], Token));

        using var opener = store.Opener();
        var opened = await store.Reader().OpenAllAsync(opener, Token).Select(d => (BoxedDeposit.Opened)d).ToListAsync(Token);
        Assert.HasCount(2, opened);
        foreach (var put in (Deposit[])[paper, kiosk])
        {
            var found = opened.Single(o => o.Deposit.Id == put.Id);
            CollectionAssert.AreEqual(DepositPayload.Write(put), DepositPayload.Write(found.Deposit));
            Assert.AreEqual(new SealedDeposit(put.Id, Noon, put.Channel, put.Form, put.Version, put.Serial), found.Label);
            Assert.AreEqual(DateTimeKind.Utc, found.Label.ReceivedAtUtc.Kind);
        }
    }

    [TestMethod]
    public async Task A_deposit_of_fifty_megabytes_comes_out_whole()
    {
        var large = SampleDeposit.OfPaper(pictureBytes: 50 * 1024 * 1024);
        new Random(3).NextBytes(large.Pages[0].Picture.AsSpan(100));
        await store.Writer().PutAsync([large], [], Token);
        using var opener = store.Opener();
        var opened = Assert.IsInstanceOfType<BoxedDeposit.Opened>(await store.Reader().OpenAsync(large.Id, opener, Token));
        Assert.IsTrue(large.Pages[0].Picture.AsSpan().SequenceEqual(opened.Deposit.Pages[0].Picture));
    }

    [TestMethod]
    public async Task The_glyphs_of_its_cells_are_sealed_with_a_deposit_and_come_out_whole()
    {
        var glyph = new byte[CellReading.GlyphBytes];
        new Random(4).NextBytes(glyph);
        var plain = SampleDeposit.OfPaper();
        var deposit = plain with { Answers = [plain.Answers[0] with { Model = "0123456789ab", Cells = [new CellReading("L", 0.9, []) { Glyph = glyph }] }] };
        await store.Writer().PutAsync([deposit], [], Token);

        using var opener = store.Opener();
        var opened = Assert.IsInstanceOfType<BoxedDeposit.Opened>(await store.Reader().OpenAsync(deposit.Id, opener, Token));

        CollectionAssert.AreEqual(glyph, opened.Deposit.Answers[0].Cells[0].Glyph);
        Assert.AreEqual("0123456789ab", opened.Deposit.Answers[0].Model);
        var file = File.ReadAllBytes(store.BoxFile);
        foreach (var part in (byte[][])[glyph[..30], System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(glyph)[..40])]) Assert.IsLessThan(0, file.AsSpan().IndexOf(part));
    }

    [TestMethod]
    public async Task The_same_file_again_is_recognised_and_changes_nothing()
    {
        var first = SampleDeposit.OfPaper();
        var source = SampleDeposit.SourceOf(first);
        var blank = new SourcePage(source.File, 2, "blank", null);
        await store.Writer().PutAsync([first], [source, blank], Token);

        var again = SampleDeposit.OfPaper();
        var outcome = await store.Writer().PutAsync([again], [source with { Deposit = again.Id }, source with { FilePage = 3 }], Token);
        var known = Assert.IsInstanceOfType<PutOutcome.AlreadyStored>(outcome);
        CollectionAssert.AreEqual(new[] { source }, known.Sources.ToArray());
        Assert.IsEmpty(known.Deposits);
        CollectionAssert.AreEqual(new[] { source, blank }, (await store.Writer().SeenBeforeAsync(source.File, Token)).ToArray());
        Assert.IsEmpty(await store.Writer().SeenBeforeAsync(FileDigest.Of([9]), Token));
        Assert.AreEqual(first.Id, (await store.Reader().ListAsync(Token)).Single().Id);
    }

    [TestMethod]
    public async Task A_deposit_of_the_kiosk_put_twice_is_there_once()
    {
        var deposit = SampleDeposit.OfKiosk();
        await store.Writer().PutAsync([deposit], [], Token);
        var known = Assert.IsInstanceOfType<PutOutcome.AlreadyStored>(await store.Writer().PutAsync([deposit], [], Token));
        CollectionAssert.AreEqual(new[] { deposit.Id }, known.Deposits.ToArray());
        Assert.HasCount(1, await store.Reader().ListAsync(Token));
    }

    [TestMethod]
    public async Task The_pages_of_a_copy_are_remembered_after_its_deposit_was_taken_out()
    {
        var writer = store.Writer(new FixedClock(Noon));
        var one = SampleDeposit.OfPaper("COPYAAAA", page: 1);
        var two = SampleDeposit.OfPaper("COPYAAAA", page: 2);
        await writer.PutAsync([one], [SampleDeposit.SourceOf(one)], Token);
        await writer.PutAsync([two, SampleDeposit.OfPaper("OTHERBBB")], [], Token);
        Assert.AreEqual(Removal.Removed, await store.Reader().RemoveAsync(one.Id, Token));
        Assert.AreEqual(Removal.NotThere, await store.Reader().RemoveAsync(one.Id, Token));

        var pages = (await writer.PagesOfSerialAsync("COPYAAAA", Token)).OrderBy(p => p.Page).ToArray();
        CollectionAssert.AreEqual(new[] { new SerialPage(one.Id, 1, 2, Noon, false), new SerialPage(two.Id, 2, 2, Noon, true) }, pages);
        Assert.HasCount(1, await writer.SeenBeforeAsync(SampleDeposit.SourceOf(one).File, Token));
        Assert.IsEmpty(await writer.PagesOfSerialAsync("NEVERSEEN", Token));
    }

    [TestMethod]
    public async Task A_deposit_taken_out_leaves_no_ciphertext_in_the_file()
    {
        var deposit = SampleDeposit.OfPaper();
        await store.Writer().PutAsync([deposit], [], Token);
        var ciphertext = (byte[])store.Ask("SELECT Ciphertext FROM Deposits")!;
        Assert.IsTrue(Holds(ciphertext.AsSpan(500, 64)));
        await store.Reader().RemoveAsync(deposit.Id, Token);
        Assert.IsFalse(Holds(ciphertext.AsSpan(500, 64)));

        bool Holds(ReadOnlySpan<byte> part) => File.ReadAllBytes(store.BoxFile).AsSpan().IndexOf(part) >= 0;
    }

    [TestMethod]
    public async Task Another_key_opens_nothing_and_leaves_everything_in_the_box()
    {
        var deposit = SampleDeposit.OfPaper();
        await store.Writer().PutAsync([deposit], [], Token);
        using var other = new Opener(P256.NewKey());
        var shut = Assert.IsInstanceOfType<BoxedDeposit.Shut>(await store.Reader().OpenAllAsync(other, Token).SingleAsync(Token));
        Assert.IsInstanceOfType<Opening.WrongKey>(shut.Reason);
        Assert.HasCount(1, await store.Reader().ListAsync(Token));
    }

    [TestMethod]
    [DataRow("UPDATE Deposits SET Form = 'volunteer-offer'")]
    [DataRow("UPDATE Deposits SET Version = 2")]
    [DataRow("UPDATE Deposits SET Id = '00000000-0000-4000-8000-000000000001'")]
    [DataRow("UPDATE Deposits SET Ciphertext = substr(Ciphertext, 1, 400)")]
    public async Task A_row_that_was_tampered_with_stays_shut_and_stops_no_other(string tampering)
    {
        await store.Writer().PutAsync([SampleDeposit.OfPaper()], [], Token);
        store.Ask(tampering);
        var good = SampleDeposit.OfKiosk();
        await store.Writer().PutAsync([good], [], Token);

        using var opener = store.Opener();
        var all = await store.Reader().OpenAllAsync(opener, Token).ToListAsync(Token);
        Assert.AreEqual(new Opening.Damaged(), Assert.IsInstanceOfType<BoxedDeposit.Shut>(all[0]).Reason);
        Assert.AreEqual(good.Id, Assert.IsInstanceOfType<BoxedDeposit.Opened>(all[1]).Deposit.Id);
    }

    [TestMethod]
    public async Task Two_deposits_whose_contents_were_swapped_stay_shut()
    {
        await store.Writer().PutAsync([SampleDeposit.OfPaper(), SampleDeposit.OfPaper()], [], Token);
        store.Ask("CREATE TEMP TABLE Before AS SELECT * FROM Deposits; UPDATE Deposits SET Ciphertext = (SELECT b.Ciphertext FROM Before b WHERE b.Id <> Deposits.Id);");
        using var opener = store.Opener();
        await foreach (var deposit in store.Reader().OpenAllAsync(opener, Token)) Assert.IsInstanceOfType<BoxedDeposit.Shut>(deposit);
    }

    [TestMethod]
    public async Task Nothing_that_was_written_on_the_form_is_legible_in_the_store()
    {
        using var keepsTheJournal = store.Connect();
        TempStore.Ask(keepsTheJournal, "SELECT count(*) FROM Deposits");
        await store.Writer().PutAsync([SampleDeposit.OfPaper(), SampleDeposit.OfKiosk()], [], Token);
        var files = Directory.GetFiles(store.Options.Directory, "*", SearchOption.AllDirectories);
        Assert.Contains(store.BoxFile + "-wal", files);
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var text = System.Text.Encoding.Latin1.GetString(copy.ToArray());
            foreach (var marker in (string[])[SampleDeposit.LastName, SampleDeposit.Telephone, SampleDeposit.PictureMarker, SampleDeposit.CropMarker, "shopping"])
                Assert.IsFalse(text.Contains(marker, StringComparison.Ordinal), $"'{marker}' stands in {file}");
        }
    }

    [TestMethod]
    public async Task A_put_that_names_a_thing_twice_is_a_bug_of_the_caller()
    {
        var deposit = SampleDeposit.OfPaper();
        var source = SampleDeposit.SourceOf(deposit);
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.Writer().PutAsync([deposit, deposit], [], Token));
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.Writer().PutAsync([], [source, source], Token));
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.Writer().PutAsync([], [source with { Outcome = SampleDeposit.LastName }], Token));
        Assert.IsEmpty(await store.Reader().ListAsync(Token));
    }
}
