using System.Globalization;
using LocalStore.Files;

namespace LocalStore.Backups;

/// <summary>
/// Nightly copies of the store, each checked as it is made. The keys of the persons lie in a folder of their own and not longer than seven days: a person who
/// was erased opens in no older copy. Seven days and four Mondays are kept of everything else.
/// </summary>
public sealed class StoreBackups(StoreOptions options)
{
    private const int Days = 7;
    private const int Weeks = 4;
    private const string DayFormat = "yyyy-MM-dd";
    private const string Keys = "keys.db";

    private static readonly string[] Copied = ["deposits.db", "register.db", "access.db", "statistics.db"];

    private string Folder => Path.Combine(options.Directory, "backups");

    private string KeyFolder => Path.Combine(options.Directory, "backups-of-keys");

    /// <summary>Copies every file that is there and checks each copy; again on the same day it replaces that day's. Throws <see cref="IOException"/> when a copy is not whole.</summary>
    public BackupSet Take(DateOnly day)
    {
        List<string> files = [];
        foreach (var name in (string[])[.. Copied, Keys])
        {
            var source = Path.Combine(options.Directory, name);
            if (!File.Exists(source)) continue;
            var target = FileOf(name, day);
            PrivateFile.CreateDirectory(Path.GetDirectoryName(Path.GetDirectoryName(target)!)!);
            PrivateFile.CreateDirectory(Path.GetDirectoryName(target)!);
            StoreBackup.Take(source, target);
            files.Add(name);
        }

        return new BackupSet(day, files);
    }

    /// <summary>The days there are copies of, the newest first.</summary>
    public IReadOnlyList<DateOnly> List() => DaysIn(Folder);

    /// <summary>Deletes what is no longer kept; tells how many days.</summary>
    public int Thin(DateOnly today)
    {
        var gone = 0;
        foreach (var day in DaysIn(Folder).Where(day => !Keeps(day, today)))
        {
            Directory.Delete(Path.Combine(Folder, Name(day)), recursive: true);
            gone++;
        }

        // A week is enough to come back from; any longer, and erasing would be undone by a copy.
        foreach (var day in DaysIn(KeyFolder).Where(day => day < today.AddDays(-Days))) Directory.Delete(Path.Combine(KeyFolder, Name(day)), recursive: true);
        return gone;
    }

    /// <summary>Puts the copies of a day into another, empty directory, with the sealing and master keys of this store, so that it can be opened there. Null when there are none of that day.</summary>
    public StoreOptions? Restore(DateOnly day, string directory)
    {
        if (!Directory.Exists(Path.Combine(Folder, Name(day)))) return null;
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new StoreSetupException($"A backup is restored into an empty directory; {directory} is not. Choose another, look at what came back, then put it in the place of the store.");
        var target = new StoreOptions { Directory = directory, BusyTimeoutMilliseconds = options.BusyTimeoutMilliseconds, MaximumMegabytes = options.MaximumMegabytes, MinimumFreeMegabytes = options.MinimumFreeMegabytes };
        PrivateFile.CreateKeyFolder(target);
        foreach (var (from, to) in ((string, string)[])[(options.MasterKeyFile, target.MasterKeyFile), (options.PrivateKeyFile, target.PrivateKeyFile), (options.PublicKeyFile, target.PublicKeyFile)])
            if (File.Exists(from)) PrivateFile.TryCreate(to, File.ReadAllBytes(from), PrivateFile.OwnerOnly);
        // The keys of today where those of the day are gone: who was erased since does not come back.
        var keys = File.Exists(FileOf(Keys, day)) ? FileOf(Keys, day) : Path.Combine(options.Directory, Keys);
        foreach (var (from, name) in (IEnumerable<(string, string)>)[.. Copied.Select(name => (FileOf(name, day), name)), (keys, Keys)])
        {
            if (!File.Exists(from)) continue;
            var file = Path.Combine(directory, name);
            PrivateFile.TryCreateEmpty(file);
            StoreBackup.Restore(from, file);
        }

        return target;
    }

    private static bool Keeps(DateOnly day, DateOnly today) =>
        day > today.AddDays(-Days) || (day.DayOfWeek == DayOfWeek.Monday && day > today.AddDays(-7 * Weeks));

    private static IReadOnlyList<DateOnly> DaysIn(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetDirectories(folder).Select(path => DateOnly.TryParseExact(Path.GetFileName(path), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>().OrderDescending(),
    ];

    private static string Name(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private string FileOf(string name, DateOnly day) => Path.Combine(name == Keys ? KeyFolder : Folder, Name(day), name);
}
