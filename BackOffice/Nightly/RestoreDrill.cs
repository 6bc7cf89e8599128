using System.Diagnostics;
using LocalStore;
using LocalStore.Backups;
using LocalStore.Register;

namespace BackOffice.Nightly;

/// <summary>Restores a night's copies elsewhere and reads everybody in them: only a backup that was opened is one.</summary>
internal static class RestoreDrill
{
    public static async Task<(string Words, int ExitCode)> RunAsync(StoreOptions store, DateOnly? wanted, string? directory, CancellationToken cancellationToken)
    {
        var backups = new StoreBackups(store);
        if (wanted is null && backups.List() is []) return ("There is no backup yet. Make one: backoffice backup", 1);
        var day = wanted ?? backups.List()[0];
        var target = directory ?? Directory.CreateTempSubdirectory("kiosk-restore-").FullName;
        var watch = Stopwatch.StartNew();
        try
        {
            if (backups.Restore(day, target) is not { } restored) return ($"There is no backup of {day:yyyy-MM-dd}. Days there are: {string.Join(", ", backups.List().Select(known => known.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}.", 1);
            using var book = RegisterBook.Open(restored, TimeProvider.System);
            var (stored, opened) = await book.People.ReadAllAsync(cancellationToken);
            var words = FormattableString.Invariant($"The backup of {day:yyyy-MM-dd} opens: {opened} of {stored} persons read in {watch.Elapsed.TotalSeconds:0.0} s{(stored == opened ? "" : "; the others were erased since")}.");
            return (directory is null ? words : $"{words} It lies in {target}: stop every program and put it in the place of {store.Directory}.", 0);
        }
        finally
        {
            if (directory is null) Directory.Delete(target, recursive: true);
        }
    }
}
