using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Sealing;
using Microsoft.Data.Sqlite;

namespace LocalStore.Tests;

internal sealed class TempStore : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("kiosk-store-").FullName;

    public TempStore() => Options = OptionsFor(Path.Combine(parent, "data"));

    public StoreOptions Options { get; }

    public string BoxFile => Path.Combine(Options.Directory, "deposits.db");

    public StoreFile File => StoreFile.Deposits(Options);

    public static StoreOptions OptionsFor(string directory) => new() { Directory = directory, MinimumFreeMegabytes = 0 };

    public static TempStore Ready(Action<StoreOptions>? change = null)
    {
        var store = new TempStore();
        change?.Invoke(store.Options);
        SealingKeys.Create(store.Options);
        DepositBoxSchema.Migrate(store.Options);
        return store;
    }

    public Opener Opener() => SealingKeys.LoadOpener(Options);

    public DepositBoxReader Reader() => DepositBoxReader.Open(Options);

    public DepositBoxWriter Writer(TimeProvider? clock = null) =>
        DepositBoxWriter.Open(Options, SealingKeys.LoadSealer(Options), clock ?? TimeProvider.System);

    public SqliteConnection Connect(string? file = null)
    {
        var connection = new SqliteConnection($"Data Source={file ?? BoxFile};Pooling=False");
        connection.Open();
        return connection;
    }

    public object? Ask(string sql, string? file = null)
    {
        using var connection = Connect(file);
        return Ask(connection, sql);
    }

    public static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
