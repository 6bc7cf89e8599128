using Forms.Answers;
using Forms.Reading;
using LocalStore.Deposits;

namespace FormScanner.Inbox;

/// <summary>
/// Brings a batch of files into the box. The order makes every crash harmless:
/// 1. copy the originals into the work folder and know them by their digest;
/// 2. what is in the ledger already came in before, or was cut short between 5 and 6: it is only moved;
/// 3. read the rest in the keyless child and sort the pile;
/// 4. put the pictures of unreadable pages into the rejected folder, under names a second try replaces;
/// 5. put deposits and ledger into the box in one durable transaction;
/// 6. seal each original into the archive, or copy it to the rejected folder, and only then delete it.
/// </summary>
internal sealed class Importer(
    InboxOptions options, WorkFolder work, DepositBoxWriter box, Archive archive, RejectedFolder rejected, TimeProvider clock,
    Action? fileReached = null)
{
    // Bounds the memory a batch takes and the time the box is held; the rest of a longer pile joins through the ledger.
    private const int MostFiles = 40;
    private readonly ChildReader reader = new(options, clock, fileReached);

    public async Task<ImportOutcome> ImportAsync(IReadOnlyList<Original> originals, OriginalFate fate, CancellationToken cancellationToken)
    {
        var report = BatchReport.Nothing;
        foreach (var batch in originals.Chunk(MostFiles))
        {
            var outcome = await ImportBatchAsync(batch, fate, cancellationToken);
            if (outcome is not ImportOutcome.Done done) return outcome;
            report = report.And(done.Report);
        }

        return new ImportOutcome.Done(report);
    }

    private async Task<ImportOutcome> ImportBatchAsync(Original[] originals, OriginalFate fate, CancellationToken cancellationToken)
    {
        var taken = new List<TakenFile>();
        foreach (var original in originals)
            if (await work.TakeAsync(original, cancellationToken) is { } file) taken.Add(file);
        try
        {
            var notTaken = BatchReport.Nothing with { NotTaken = originals.Length - taken.Count };
            while (true)
            {
                var outcome = await StoreAsync(taken, fate, cancellationToken);
                // Another process put one of these files first; the ledger tells which.
                if (outcome is null) continue;
                return outcome is ImportOutcome.Done(var report) ? new ImportOutcome.Done(report.And(notTaken)) : outcome;
            }
        }
        finally
        {
            foreach (var file in taken) File.Delete(file.Copy);
        }
    }

    private async Task<ImportOutcome?> StoreAsync(List<TakenFile> taken, OriginalFate fate, CancellationToken cancellationToken)
    {
        var fresh = new List<TakenFile>();
        var again = new List<TakenFile>();
        foreach (var file in taken)
            if (fresh.Exists(known => known.Digest == file.Digest) || (await box.SeenBeforeAsync(file.Digest, cancellationToken)).Count > 0) again.Add(file);
            else fresh.Add(file);

        var readings = await ReadAsync(fresh, cancellationToken);
        var good = readings.Where(read => HoldsPaperOfOurs(read.Reading)).ToList();
        var bad = readings.Except(good).ToList();
        var pages = good.SelectMany(read => ((FileReading.Pages)read.Reading).All.Select(page => new ScannedPage(read.File.Digest, page))).ToList();
        var pile = PileSorter.Sort(pages, await EarlierAsync(pages, cancellationToken));
        foreach (var (file, reading) in good)
            if (((FileReading.Pages)reading).All.OfType<ReadPage.Unread>().ToList() is { Count: > 0 } unread) await rejected.KeepPagesAsync(file, unread, cancellationToken);

        if (pile.Sources.Count > 0)
            switch (await box.PutAsync(pile.Deposits, pile.Sources, cancellationToken))
            {
                case PutOutcome.AlreadyStored: return null;
                case PutOutcome.StoreFull: return new ImportOutcome.StoreFull();
                case PutOutcome.StoreBusy: return new ImportOutcome.StoreBusy();
            }

        // From here on nothing waits for a cancellation: what is stored is also moved.
        foreach (var (file, reading) in bad) await rejected.KeepFileAsync(file, reading, CancellationToken.None);
        foreach (var (file, _) in good) await archive.KeepAsync(file, CancellationToken.None);
        foreach (var file in again.Where(file => !bad.Exists(read => read.File.Digest == file.Digest))) await archive.KeepAsync(file, CancellationToken.None);
        if (fate == OriginalFate.Taken)
            foreach (var file in taken.Where(file => file.Original.Unchanged)) File.Delete(file.Original.Path);
        return new ImportOutcome.Done(BatchRemarks.Report(pile, good, bad, again));
    }

    private async Task<List<(TakenFile File, FileReading Reading)>> ReadAsync(List<TakenFile> files, CancellationToken cancellationToken)
    {
        var refused = files.ToDictionary(file => file, file => file.Original.Length switch
        {
            0 => new FileReading.Failed("empty-file"),
            var length when length > options.LargestFileMegabytes * 1024L * 1024L => new FileReading.Failed("too-large"),
            _ => null,
        });
        var asked = files.Where(file => refused[file] is null).ToList();
        var answers = await reader.ReadAsync(asked.ConvertAll(file => file.Copy), work.NewFolder(), cancellationToken);
        return files.ConvertAll(file => (file, refused[file] ?? answers[asked.IndexOf(file)]));
    }

    private async Task<Dictionary<string, IReadOnlyList<SerialPage>>> EarlierAsync(List<ScannedPage> pages, CancellationToken cancellationToken)
    {
        var earlier = new Dictionary<string, IReadOnlyList<SerialPage>>();
        foreach (var serial in pages.Select(page => page.Page).OfType<ReadPage.Ours>().Select(page => page.Serial.Value).Distinct())
            earlier[serial] = await box.PagesOfSerialAsync(serial, cancellationToken);
        return earlier;
    }

    // A file without one page of ours stays whole and outside the ledger, so that it may be put back when the cause is mended.
    private static bool HoldsPaperOfOurs(FileReading reading) =>
        reading is FileReading.Pages(var all) && (all.Any(page => page is ReadPage.Ours) || all.All(page => page is ReadPage.Blank));
}
