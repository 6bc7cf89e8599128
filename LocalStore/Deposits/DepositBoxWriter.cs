using Forms.Answers;
using LocalStore.Files;
using LocalStore.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Deposits;

/// <summary>Puts deposits into the box with the public key alone; several threads and processes may put at once.</summary>
public sealed class DepositBoxWriter
{
    private readonly StoreFile file;
    private readonly Sealer sealer;
    private readonly TimeProvider clock;

    private DepositBoxWriter(StoreFile file, Sealer sealer, TimeProvider clock)
    {
        this.file = file;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// <summary>Opens a box that was migrated; throws <see cref="StoreSetupException"/> when engine, settings or schema are not as expected.</summary>
    public static DepositBoxWriter Open(StoreOptions options, Sealer sealer, TimeProvider clock) => new(StoreCheck.Checked(StoreFile.Deposits(options), DepositBox.Open), sealer, clock);

    /// <summary>
    /// Puts deposits and the pages they came from into the box, all or nothing; throws <see cref="ArgumentException"/> when the call itself
    /// names a page or a deposit twice, or an outcome that is no code.
    /// </summary>
    public async Task<PutOutcome> PutAsync(
        IReadOnlyList<Deposit> deposits, IReadOnlyList<SourcePage> sources, CancellationToken cancellationToken)
    {
        PutRequest.Check(deposits, sources);
        var receivedAt = clock.GetUtcNow().UtcDateTime;
        // Sealed before the transaction begins: while it runs, every other process waits.
        var rows = deposits.Select(d => ToRow(d, receivedAt)).ToList();
        if (file.LeavesTooLittleRoom(rows.Sum(r => (long)r.Ciphertext.Length))) return new PutOutcome.StoreFull();
        try
        {
            await using var box = DepositBox.Open(file);
            await using var transaction = await box.Database.BeginTransactionAsync(cancellationToken);
            if (await KnownAsync(box, rows, sources, cancellationToken) is { } known) return known;
            box.Deposits.AddRange(rows);
            box.DepositPages.AddRange(deposits.SelectMany(d => ToLedger(d, receivedAt)));
            box.Sources.AddRange(sources.Select(s => ToRow(s, receivedAt)));
            await box.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new PutOutcome.Stored();
        }
        catch (Exception e) when (StoreTrouble.IsFull(e))
        {
            return new PutOutcome.StoreFull();
        }
        catch (Exception e) when (StoreTrouble.IsBusy(e))
        {
            return new PutOutcome.StoreBusy();
        }
    }

    /// <summary>
    /// Puts a deposit that was sealed on another machine into the box as it is, with the day it came in there; false when it is in the box. Throws
    /// <see cref="IOException"/> when the store has no room or is busy: then nothing was taken in.
    /// </summary>
    internal async Task<bool> PutSealedAsync(SealedDeposit label, Deposit opened, byte[] ciphertext, CancellationToken cancellationToken)
    {
        if (file.LeavesTooLittleRoom(ciphertext.Length)) throw new IOException("The store has no room for another deposit.");
        try
        {
            await using var box = DepositBox.Open(file);
            await using var transaction = await box.Database.BeginTransactionAsync(cancellationToken);
            if (await box.Deposits.AnyAsync(d => d.Id == label.Id.Value, cancellationToken)) return false;
            box.Deposits.Add(new DepositRow { Id = label.Id.Value, ReceivedAtUtc = label.ReceivedAtUtc, Channel = label.Channel, Form = label.Form.Value, Version = label.Version.Number, Serial = label.Serial, Ciphertext = ciphertext });
            box.DepositPages.AddRange(ToLedger(opened, label.ReceivedAtUtc));
            await box.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception problem) when (StoreTrouble.IsFull(problem) || StoreTrouble.IsBusy(problem))
        {
            throw new IOException("The store is full or busy.", problem);
        }
    }

    /// <summary>The pages of a file that came in before, by page number; empty when these bytes are new.</summary>
    public async Task<IReadOnlyList<SourcePage>> SeenBeforeAsync(FileDigest digest, CancellationToken cancellationToken)
    {
        await using var box = DepositBox.Open(file);
        var rows = await box.Sources.AsNoTracking().Where(s => s.Digest == digest.Hex).OrderBy(s => s.FilePage).ToListAsync(cancellationToken);
        return [.. rows.Select(s => s.ToPage())];
    }

    /// <summary>Every page of a printed copy that ever came in, the oldest first; a page that came twice is named twice.</summary>
    public async Task<IReadOnlyList<SerialPage>> PagesOfSerialAsync(string serial, CancellationToken cancellationToken)
    {
        await using var box = DepositBox.Open(file);
        var rows = await box.DepositPages.AsNoTracking().Where(p => p.Serial == serial)
            .OrderBy(p => p.ReceivedAtUtc).ThenBy(p => p.DepositId).ThenBy(p => p.Page)
            .Select(p => new { Row = p, InBox = box.Deposits.Any(d => d.Id == p.DepositId) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(p => new SerialPage(new(p.Row.DepositId), p.Row.Page, p.Row.PagesExpected, p.Row.ReceivedAtUtc, p.InBox))];
    }

    // The transaction holds the write lock, so nothing can come between this look and the insert; the keys of the tables enforce it again.
    private static async Task<PutOutcome.AlreadyStored?> KnownAsync(
        DepositBox box, List<DepositRow> rows, IReadOnlyList<SourcePage> sources, CancellationToken cancellationToken)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var digests = sources.Select(s => s.File.Hex).Distinct().ToList();
        var deposits = await box.Deposits.Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        var ofFiles = await box.Sources.AsNoTracking().Where(s => digests.Contains(s.Digest)).ToListAsync(cancellationToken);
        var asked = sources.Select(s => (s.File.Hex, s.FilePage)).ToHashSet();
        var pages = ofFiles.Where(s => asked.Contains((s.Digest, s.FilePage))).Select(s => s.ToPage()).ToList();
        return deposits.Count == 0 && pages.Count == 0
            ? null
            : new PutOutcome.AlreadyStored(pages, deposits.ConvertAll(id => new DepositId(id)));
    }

    private DepositRow ToRow(Deposit deposit, DateTime receivedAt) => new()
    {
        Id = deposit.Id.Value,
        ReceivedAtUtc = receivedAt,
        Channel = deposit.Channel,
        Form = deposit.Form.Value,
        Version = deposit.Version.Number,
        Serial = deposit.Serial,
        Ciphertext = DepositSeal.Seal(sealer, deposit),
    };

    private static IEnumerable<DepositPageRow> ToLedger(Deposit deposit, DateTime receivedAt) => deposit.Pages.Select(p => new DepositPageRow
    {
        DepositId = deposit.Id.Value,
        Page = p.Page,
        PagesExpected = deposit.PagesExpected,
        Serial = deposit.Serial,
        ReceivedAtUtc = receivedAt,
    });

    private static SourceRow ToRow(SourcePage source, DateTime receivedAt) => new()
    {
        Digest = source.File.Hex,
        FilePage = source.FilePage,
        Outcome = source.Outcome,
        DepositId = source.Deposit?.Value,
        ReceivedAtUtc = receivedAt,
    };
}
