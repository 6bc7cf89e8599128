using System.Reflection;

namespace CommuneServer.Storage;

/// <summary>Brings the database to the schema of this program: numbered scripts, each in a transaction of its own, none ever edited after a release.</summary>
internal static class Schema
{
    private const string Table = "CREATE TABLE IF NOT EXISTS schema_script (name text NOT NULL PRIMARY KEY, run_at bigint NOT NULL)";

    private static readonly IReadOnlyList<string> Scripts = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Runs what was not run yet, and tells what it ran.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(Database database, TimeProvider clock, CancellationToken cancellationToken)
    {
        List<string> ran = [];
        await using (var session = await database.OpenAsync(cancellationToken)) await session.ExecuteAsync(Table, cancellationToken);
        foreach (var script in Scripts)
        {
            await using var session = await database.OpenAsync(cancellationToken);
            await session.BeginAsync(cancellationToken);
            // Two who migrate at once meet at this row: the second waits, and finds it there.
            if (await session.ExecuteAsync("INSERT INTO schema_script (name, run_at) VALUES (@name, @now) ON CONFLICT DO NOTHING", cancellationToken, ("name", script), ("now", clock.GetUtcNow().ToUnixTimeSeconds())) == 0) continue;
            await session.ExecuteAsync(Read(script), cancellationToken);
            await session.CommitAsync(cancellationToken);
            ran.Add(script);
        }

        return ran;
    }

    /// <summary>Whether the database is of this program: every script was run, and none that it does not know.</summary>
    public static async Task<bool> IsCurrentAsync(Database database, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        await session.ExecuteAsync(Table, cancellationToken);
        var run = await session.QueryAsync("SELECT name FROM schema_script ORDER BY name", row => row.GetString(0), cancellationToken);
        return run.SequenceEqual(Scripts);
    }

    private static string Read(string script)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(script)!);
        return text.ReadToEnd();
    }
}
