using Microsoft.Data.Sqlite;

namespace LocalStore.Files;

internal static class StoreBackup
{
    // Checked under another name first, so that a name of a backup never stands for half a file.
    public static void Take(string path, string backup)
    {
        var draft = backup + ".new";
        File.Delete(draft);
        PrivateFile.TryCreateEmpty(draft);
        Copy(path, draft);
        File.Move(draft, backup, overwrite: true);
    }

    // Through SQLite and not by copying files: the journal of the file is then dealt with, and other readers see all or nothing.
    public static void Restore(string backup, string path) => Copy(backup, path);

    private static void Copy(string from, string to)
    {
        using var source = Open(from);
        using var target = Open(to);
        source.BackupDatabase(target);
        using var check = target.CreateCommand();
        check.CommandText = "PRAGMA quick_check;";
        if (check.ExecuteScalar() is not "ok") throw new IOException($"The copy of {from} in {to} is not whole.");
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL;";
        command.ExecuteNonQuery();
        return connection;
    }
}
