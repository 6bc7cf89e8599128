using FormScanner.Inbox;
using LocalStore.Deposits;
using LocalStore.Sealing;
using Microsoft.Data.Sqlite;
using Testing.Inbox;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class ImporterTests
{
    private const string Serial = "K7Q2M9XA00";

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_pile_becomes_one_deposit_and_its_originals_are_kept_sealed_only()
    {
        using var inbox = new TempInbox();
        inbox.Drop("a.pdf", FakePage.Of(Serial, 2), FakePage.Blank);
        var content = FakePage.File(FakePage.Of(Serial, 1));
        inbox.Drop("b.pdf", content);
        var report = await inbox.TakenAsync(Token);
        Assert.AreEqual((2, 1, 1, 0), (report.PagesStored, report.Deposits, report.Blank, report.Rejected));
        Assert.IsEmpty(report.Remarks);

        var deposit = (await inbox.StoredAsync(Token)).Single();
        Assert.AreEqual("JPEG"u8.ToArray()[0], deposit.Pages[0].Picture[0]);
        Assert.HasCount(1, deposit.Pages[0].Crops);
        Assert.IsEmpty(inbox.Waiting);
        Assert.HasCount(2, inbox.Archived);
        foreach (var file in inbox.Archived) Assert.DoesNotContain("MARTIN", await File.ReadAllTextAsync(file, Token));

        var digest = FileDigest.Of(System.Text.Encoding.UTF8.GetBytes(content));
        using var opener = SealingKeys.LoadOpener(inbox.Settings.Store);
        var envelope = await File.ReadAllBytesAsync(inbox.Archived.Single(file => file.Contains(digest.Hex, StringComparison.Ordinal)), Token);
        var opened = (Opening.Opened)opener.Open(envelope, new SealPurpose.OfArchivedFile(digest));
        Assert.AreEqual(content, System.Text.Encoding.UTF8.GetString(opened.Content));
    }

    [TestMethod]
    public async Task The_same_file_again_is_named_and_not_stored_twice()
    {
        using var inbox = new TempInbox();
        inbox.Drop("a.pdf", FakePage.Of(Serial, 1), FakePage.Of(Serial, 2));
        await inbox.TakenAsync(Token);
        inbox.Drop("other name.pdf", FakePage.Of(Serial, 1), FakePage.Of(Serial, 2));
        var report = await inbox.TakenAsync(Token);
        Assert.Contains("déjà reçu", report.Remarks.Single());
        Assert.HasCount(1, await inbox.StoredAsync(Token));
        Assert.IsEmpty(inbox.Waiting);
        Assert.HasCount(1, inbox.Archived);
    }

    [TestMethod]
    public async Task A_crash_between_storing_and_moving_is_mended_by_the_next_start()
    {
        using var inbox = new TempInbox();
        var path = inbox.Drop("a.pdf", FakePage.Of(Serial, 1), FakePage.Of(Serial, 2));
        await inbox.Importer.ImportAsync([Original.Of(path)!], OriginalFate.Left, Token);
        File.Delete(inbox.Archived.Single());
        Assert.AreEqual("a.pdf", inbox.Waiting.Single());

        await inbox.TakenAsync(Token);
        Assert.HasCount(1, await inbox.StoredAsync(Token));
        Assert.IsEmpty(inbox.Waiting);
        Assert.HasCount(1, inbox.Archived);
    }

    [TestMethod]
    public async Task A_foreign_page_in_the_pile_is_put_aside_with_an_explanation_and_the_others_are_stored()
    {
        using var inbox = new TempInbox();
        inbox.Drop("pile.pdf", FakePage.Of(Serial, 1), FakePage.Foreign("unknown-code"), FakePage.Of(Serial, 2));
        var report = await inbox.TakenAsync(Token);
        Assert.AreEqual((2, 1), (report.PagesStored, report.Rejected));
        Assert.HasCount(2, inbox.Rejected);
        Assert.StartsWith("JPEG", inbox.RejectedText("-page-2.jpg"));
        var words = inbox.RejectedText(".explication.txt");
        Assert.Contains("Page 2 du fichier", words);
        Assert.Contains("Les autres pages de ce fichier sont bien enregistrées", words);
        Assert.Contains("un formulaire que ce poste ne connaît pas", words);
        Assert.HasCount(1, inbox.Archived);
    }

    [TestMethod]
    public async Task A_file_without_a_page_of_ours_is_kept_whole_and_may_be_put_back()
    {
        using var inbox = new TempInbox();
        var content = FakePage.File(FakePage.Foreign(), FakePage.Blank);
        inbox.Drop("../inbox/Ordonnance\nde Mme DURAND.pdf", content);
        for (var time = 0; time < 2; time++)
        {
            var report = await inbox.TakenAsync(Token);
            Assert.AreEqual(1, report.Rejected);
            Assert.DoesNotContain("DURAND", report.Remarks.Single());
            Assert.HasCount(2, inbox.Rejected);
            Assert.AreEqual(content, inbox.RejectedText(".pdf"));
            inbox.Drop("again.pdf", content);
        }

        Assert.IsEmpty(inbox.Archived);
        Assert.IsEmpty(await inbox.StoredAsync(Token));
    }

    [TestMethod]
    [DataRow("HANG", "too-slow")]
    [DataRow("CRASH", "reader-failed")]
    [DataRow("not json", "reader-failed")]
    [DataRow("GREEDY", "too-much-memory")]
    [DataRow("", "empty-file")]
    public async Task A_file_the_reader_fails_on_is_named_and_the_others_are_read(string content, string code)
    {
        using var inbox = new TempInbox();
        inbox.Settings.Inbox.ReaderMegabytes = 128;
        inbox.Settings.Inbox.SecondsPerPage = code == "too-slow" ? 1 : 30;
        inbox.Drop("a.pdf", FakePage.Of(Serial, 1));
        inbox.Drop("b.pdf", content.Length == 0 ? "" : FakePage.File(FakePage.Of(Serial, 2)) + content + "\n");
        inbox.Drop("c.pdf", FakePage.Of("0000000002", 1), FakePage.Of("0000000002", 2));
        var report = await inbox.TakenAsync(Token);
        Assert.AreEqual((3, 2, 1), (report.PagesStored, report.Deposits, report.Rejected));
        Assert.Contains($"({code})", string.Join('\n', report.Remarks));
        Assert.IsEmpty(inbox.Waiting);
        Assert.Contains("Aucune page de ce fichier n’a été enregistrée", inbox.RejectedText(".explication.txt"));
    }

    [TestMethod]
    public async Task A_full_store_leaves_the_file_in_the_inbox()
    {
        using var inbox = new TempInbox();
        inbox.Settings.Store.MaximumMegabytes = 1;
        inbox.Drop("a.pdf", FakePage.Of(Serial, 1).WithPictureOf(2_000_000));
        Assert.IsInstanceOfType<ImportOutcome.StoreFull>(await inbox.TakeAsync(Token));
        Assert.HasCount(1, inbox.Waiting);
        Assert.IsEmpty(inbox.Archived);
        Assert.IsEmpty(await inbox.StoredAsync(Token));
    }

    [TestMethod]
    public async Task A_locked_store_leaves_the_file_in_the_inbox()
    {
        using var inbox = new TempInbox();
        inbox.Drop("a.pdf", FakePage.Of(Serial, 1));
        var importer = inbox.Importer;
        await using (var other = new SqliteConnection($"Data Source={inbox.BoxFile};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var holding = await other.BeginTransactionAsync(Token);
            Assert.IsInstanceOfType<ImportOutcome.StoreBusy>(await inbox.TakeAsync(Token));
            Assert.HasCount(1, inbox.Waiting);
        }

        await inbox.TakenAsync(Token);
        Assert.HasCount(1, await inbox.StoredAsync(Token));
    }

    [TestMethod]
    public async Task A_file_that_somebody_still_writes_to_is_left_alone()
    {
        using var inbox = new TempInbox();
        var path = inbox.Drop("a.pdf", FakePage.Of(Serial, 1));
        var seen = Original.Of(path)!;
        await using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            var held = (ImportOutcome.Done)await inbox.Importer.ImportAsync([seen], OriginalFate.Taken, Token);
            Assert.AreEqual(1, held.Report.NotTaken);
        }

        await File.AppendAllTextAsync(path, FakePage.File(FakePage.Blank), Token);
        var changed = (ImportOutcome.Done)await inbox.Importer.ImportAsync([seen], OriginalFate.Taken, Token);
        Assert.AreEqual(1, changed.Report.NotTaken);
        Assert.HasCount(1, inbox.Waiting);
        Assert.IsEmpty(Directory.GetFiles(inbox.Folders.Work, "*.pdf", SearchOption.AllDirectories));
    }
}
