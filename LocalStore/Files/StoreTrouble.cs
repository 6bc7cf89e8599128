using Microsoft.Data.Sqlite;

namespace LocalStore.Files;

// Tells the two refusals that a running store may meet from bugs and broken files.
internal static class StoreTrouble
{
    private const int Busy = 5;
    private const int Full = 13;

    public static bool IsBusy(Exception e) => CodeOf(e) == Busy;

    public static bool IsFull(Exception e) => CodeOf(e) == Full;

    private static int? CodeOf(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            if (e is SqliteException sqlite) return sqlite.SqliteErrorCode;
        return null;
    }
}
