using System.Data.Common;
using System.Globalization;

namespace LocalStore.Files;

internal static class SqliteEngine
{
    // Before 3.51.3 two processes that write and checkpoint together can corrupt the file (the WAL-reset bug).
    private static readonly Version Oldest = new(3, 51, 3);

    public static string VersionOf(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sqlite_version();";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    public static string? Problem(string version) =>
        Version.TryParse(version, out var found) && found >= Oldest
            ? null
            : $"SQLite must be {Oldest} or newer, because older ones can corrupt a file that two programs write; it is '{version}'.";
}
