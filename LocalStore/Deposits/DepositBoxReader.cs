using System.Runtime.CompilerServices;
using Forms.Answers;
using LocalStore.Files;
using LocalStore.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Deposits;

/// <summary>Reads the box and takes deposits out of it.</summary>
public sealed class DepositBoxReader
{
    private readonly StoreFile file;

    private DepositBoxReader(StoreFile file) => this.file = file;

    /// <summary>Opens a box that was migrated; throws <see cref="StoreSetupException"/> when engine, settings or schema are not as expected.</summary>
    public static DepositBoxReader Open(StoreOptions options) => new(StoreCheck.Checked(StoreFile.Deposits(options), DepositBox.Open));

    /// <summary>What stands in clear on every deposit in the box, the oldest first; no key is needed.</summary>
    public async Task<IReadOnlyList<SealedDeposit>> ListAsync(CancellationToken cancellationToken)
    {
        await using var box = DepositBox.Open(file);
        var rows = await box.Deposits.OrderBy(d => d.ReceivedAtUtc).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.ReceivedAtUtc, d.Channel, d.Form, d.Version, d.Serial })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(d => new SealedDeposit(new(d.Id), d.ReceivedAtUtc, d.Channel, new(d.Form), new(d.Version), d.Serial))];
    }

    /// <summary>The sealed bytes of one deposit, as they are; null when it is not in the box. No key is needed.</summary>
    public async Task<byte[]?> SealedAsync(DepositId id, CancellationToken cancellationToken)
    {
        await using var box = DepositBox.Open(file);
        return await box.Deposits.AsNoTracking().Where(d => d.Id == id.Value).Select(d => d.Ciphertext).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Opens one deposit; null when it is not in the box.</summary>
    public async Task<BoxedDeposit?> OpenAsync(DepositId id, Opener opener, CancellationToken cancellationToken)
    {
        await using var box = DepositBox.Open(file);
        var row = await box.Deposits.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id.Value, cancellationToken);
        if (row is null) return null;
        var label = new SealedDeposit(id, row.ReceivedAtUtc, row.Channel, new(row.Form), new(row.Version), row.Serial);
        return DepositSeal.Open(opener, label, row.Ciphertext);
    }

    /// <summary>Opens every deposit, the oldest first, one at a time: the box is free between two, and one that stays shut stops nothing.</summary>
    public async IAsyncEnumerable<BoxedDeposit> OpenAllAsync(Opener opener, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var label in await ListAsync(cancellationToken))
            if (await OpenAsync(label.Id, opener, cancellationToken) is { } deposit)
                yield return deposit;
    }

    /// <summary>Empties the journal of the box, so that what was taken out stands in no file any more.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => JournalFlush.RunAsync(DepositBox.Open(file), cancellationToken);

    /// <summary>Takes a deposit out for good; the ledgers of its pages and files stay.</summary>
    public Task<Removal> RemoveAsync(DepositId id, CancellationToken cancellationToken) => RemoveAsync([id], cancellationToken);

    /// <summary>Takes several out for good, all or none; tells whether any was there.</summary>
    public async Task<Removal> RemoveAsync(IReadOnlyCollection<DepositId> ids, CancellationToken cancellationToken)
    {
        try
        {
            await using var box = DepositBox.Open(file);
            await using var transaction = await box.Database.BeginTransactionAsync(cancellationToken);
            var removed = 0;
            foreach (var id in ids) removed += await box.Deposits.Where(d => d.Id == id.Value).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return removed == 0 ? Removal.NotThere : Removal.Removed;
        }
        catch (Exception e) when (StoreTrouble.IsFull(e))
        {
            return Removal.StoreFull;
        }
        catch (Exception e) when (StoreTrouble.IsBusy(e))
        {
            return Removal.StoreBusy;
        }
    }
}
