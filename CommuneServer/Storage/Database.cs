using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CommuneServer.Storage;

/// <summary>The database behind the server: a file by default, PostgreSQL where a connection string names one. The statements are the same but for what this says.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>The classes of a parameter <c>@items</c> (JSON as it travels), a row each: item_id, node, n, and the properties by their column.</summary>
    public abstract string Items { get; }

    /// <summary>Opens a connection; on a file one writes at a time, so that nobody waits in the dark.</summary>
    public abstract Task<DatabaseSession> OpenAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    public static Database Of(ServerOptions options) =>
        options.Postgres is { Length: > 0 } postgres ? new PostgresDatabase(postgres) : new SqliteDatabase(Path.Combine(options.Directory, "commune.db"));

    private sealed class PostgresDatabase(string connectionString) : Database
    {
        private const int PreparedStatements = 20;

        private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(Prepared(connectionString));

        public override string Items => """
            SELECT i."itemId" AS item_id, i.node, i.n, i.class->>'kind' AS kind, i.class->>'category' AS category, i.class->>'coarseCategory' AS coarse_category,
              i.class->>'durability' AS durability, i.class->>'age4' AS age4, i.class->>'age2' AS age2, i.class->>'sector' AS sector, i.class->>'outcome' AS outcome, i.class->>'quarter' AS quarter, i.class->>'semester' AS semester
            FROM jsonb_to_recordset(CAST(@items AS jsonb)) AS i("itemId" text, node text, n integer, class jsonb)
            """;

        public override async Task<DatabaseSession> OpenAsync(CancellationToken cancellationToken) => new(await source.OpenConnectionAsync(cancellationToken), null);

        public override ValueTask DisposeAsync() => source.DisposeAsync();

        // The few statements there are keep their plans, unless the connection string says otherwise (behind some poolers it must).
        private static string Prepared(string connectionString)
        {
            // The builder of Npgsql says of every setting that it is there.
            var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            if (!given.ContainsKey("Max Auto Prepare")) settings.MaxAutoPrepare = PreparedStatements;
            return settings.ConnectionString;
        }
    }

    private sealed class SqliteDatabase : Database
    {
        private readonly SemaphoreSlim turn = new(1);
        private readonly string connectionString;

        public SqliteDatabase(string file)
        {
            connectionString = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var pragma = connection.CreateCommand();
            pragma.CommandText = "PRAGMA journal_mode = WAL";
            pragma.ExecuteNonQuery();
        }

        public override string Items => """
            SELECT i.value->>'itemId' AS item_id, i.value->>'node' AS node, i.value->>'n' AS n, i.value->>'$.class.kind' AS kind, i.value->>'$.class.category' AS category,
              i.value->>'$.class.coarseCategory' AS coarse_category, i.value->>'$.class.durability' AS durability, i.value->>'$.class.age4' AS age4, i.value->>'$.class.age2' AS age2,
              i.value->>'$.class.sector' AS sector, i.value->>'$.class.outcome' AS outcome, i.value->>'$.class.quarter' AS quarter, i.value->>'$.class.semester' AS semester
            FROM json_each(@items) AS i
            """;

        public override async Task<DatabaseSession> OpenAsync(CancellationToken cancellationToken)
        {
            await turn.WaitAsync(cancellationToken);
            var connection = new SqliteConnection(connectionString);
            try
            {
                await connection.OpenAsync(cancellationToken);
                return new DatabaseSession(connection, turn);
            }
            catch
            {
                turn.Release();
                throw;
            }
        }

        public override ValueTask DisposeAsync()
        {
            turn.Dispose();
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>One connection, with the turn it took.</summary>
internal sealed class DatabaseSession(DbConnection connection, SemaphoreSlim? turn) : IAsyncDisposable
{
    private DbTransaction? transaction;

    public async Task BeginAsync(CancellationToken cancellationToken) => transaction = await connection.BeginTransactionAsync(cancellationToken);

    public Task CommitAsync(CancellationToken cancellationToken) => transaction!.CommitAsync(cancellationToken);

    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        // The turn comes after the connection: whoever is next finds the file free.
        try
        {
            if (transaction is not null) await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
