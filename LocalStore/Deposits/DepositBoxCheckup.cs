using LocalStore.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Deposits;

/// <summary>Looks after the drop box without a key, and without telling of any single deposit.</summary>
public static class DepositBoxCheckup
{
    private const int Many = 100;
    private const int Some = 10;

    /// <summary>Opens the box as a writer does, takes the write lock for a moment and leaves everything as it was.</summary>
    public static async Task<DepositBoxCondition> LookAsync(StoreOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var file = StoreFile.Deposits(options);
            var pragmas = new StorePragmas(file);
            await using var box = DepositBox.Open(file, pragmas);
            StoreCheck.Assert(file, pragmas, box);
            await using var transaction = await box.Database.BeginTransactionAsync(cancellationToken);
            var waiting = await box.Deposits.Select(d => d.Id).Take(Many).CountAsync(cancellationToken);
            var newest = await box.Deposits.MaxAsync(d => (DateTime?)d.ReceivedAtUtc, cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return new DepositBoxCondition.Fine(Coarse(waiting), newest);
        }
        catch (Exception e) when (StoreTrouble.IsBusy(e))
        {
            return new DepositBoxCondition.Busy();
        }
        catch (Exception e) when (e is StoreSetupException or SqliteException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            return new DepositBoxCondition.Broken(e);
        }
    }

    /// <summary>The disk of the store, or null when its directory cannot be reached.</summary>
    public static StoreDisk? Disk(StoreOptions options)
    {
        try
        {
            var file = StoreFile.Deposits(options);
            var free = new DriveInfo(Path.GetDirectoryName(file.Path)!).AvailableFreeSpace;
            return new StoreDisk(free / (1024 * 1024), !file.LeavesTooLittleRoom(0));
        }
        catch (Exception e) when (e is StoreSetupException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static WaitingDeposits Coarse(int waiting) => waiting switch
    {
        0 => WaitingDeposits.None,
        < Some => WaitingDeposits.OneToNine,
        < Many => WaitingDeposits.TenToNinetyNine,
        _ => WaitingDeposits.HundredOrMore,
    };
}
