using Driving.Commune;

namespace CommuneServer.Tests;

/// <summary>One PostgreSQL for all tests of this project; a server over it or over a file.</summary>
[TestClass]
public sealed class Databases
{
    public const string File = "file";
    public const string Postgres = "postgres";

    private static readonly Lazy<Task<PostgresServer>> Server = new(() => PostgresServer.StartAsync());

    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        if (Server.IsValueCreated) await (await Server.Value).DisposeAsync();
    }

    internal static async Task<CommuneHall> OpenAsync(string database, TimeProvider? clock = null, params string[] settings) =>
        await CommuneHall.OpenAsync(database == Postgres ? await (await Server.Value).NewDatabaseAsync() : null, clock, settings);
}
