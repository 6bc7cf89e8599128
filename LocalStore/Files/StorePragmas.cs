using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LocalStore.Files;

// Sets on every connection what SQLite would otherwise take from its defaults; only the journal mode is kept in the file.
internal sealed class StorePragmas(StoreFile file) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    public void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout={file.BusyTimeoutMilliseconds.ToString(CultureInfo.InvariantCulture)};";
        command.ExecuteNonQuery();
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly) return;
        command.CommandText = $"""
            PRAGMA journal_mode=WAL;
            PRAGMA synchronous=FULL;
            PRAGMA foreign_keys=ON;
            PRAGMA secure_delete=ON;
            PRAGMA temp_store=MEMORY;
            PRAGMA max_page_count={file.MaximumPages.ToString(CultureInfo.InvariantCulture)};
            """;
        command.ExecuteNonQuery();
    }

    // What a connection set up by this class must answer.
    public IReadOnlyList<string> Problems(DbConnection connection)
    {
        List<string> problems = [];
        Expect("journal_mode", "wal");
        Expect("synchronous", "2");
        Expect("busy_timeout", file.BusyTimeoutMilliseconds.ToString(CultureInfo.InvariantCulture));
        Expect("foreign_keys", "1");
        Expect("secure_delete", "1");
        Expect("temp_store", "2");
        return problems;

        void Expect(string pragma, string wanted)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma};";
            var found = Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
            if (found != wanted) problems.Add($"{pragma} of {file.Path} must be {wanted}; it is {found ?? "not known"}.");
        }
    }
}
