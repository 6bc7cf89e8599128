using Microsoft.Data.Sqlite;

namespace LocalStore.Files;

// One SQLite file of the store, and the limits that hold for it.
internal sealed record StoreFile(string Path, int BusyTimeoutMilliseconds, int MaximumMegabytes, int MinimumFreeMegabytes)
{
    private const int PagesPerMegabyte = 256; // SQLite's default page of 4 KiB

    public int MaximumPages => MaximumMegabytes * PagesPerMegabyte;

    public static StoreFile Deposits(StoreOptions options) => Of(options, "deposits.db");

    public static StoreFile Register(StoreOptions options) => Of(options, "register.db");

    public static StoreFile KeyRing(StoreOptions options) => Of(options, "keys.db");

    public static StoreFile Access(StoreOptions options) => Of(options, "access.db");

    public static StoreFile Statistics(StoreOptions options) => Of(options, "statistics.db");

    private static StoreFile Of(StoreOptions options, string name)
    {
        if (options.Problems() is { Count: > 0 } problems) throw new StoreSetupException(string.Join(Environment.NewLine, problems));
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(options.Directory), name);
        return new StoreFile(path, options.BusyTimeoutMilliseconds, options.MaximumMegabytes, options.MinimumFreeMegabytes);
    }

    // Not pooled: a closed store leaves no open handle, and its last close moves the journal into the file.
    // The driver repeats a busy command until its own timeout, in whole seconds, after SQLite's has passed.
    public string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = SqliteOpenMode.ReadWrite,
        Pooling = false,
        DefaultTimeout = (BusyTimeoutMilliseconds + 999) / 1000,
    }.ToString();

    public bool LeavesTooLittleRoom(long bytesToCome)
    {
        if (MinimumFreeMegabytes == 0) return false;
        var free = new DriveInfo(System.IO.Path.GetDirectoryName(Path)!).AvailableFreeSpace;
        return free - bytesToCome < MinimumFreeMegabytes * 1024L * 1024L;
    }
}
