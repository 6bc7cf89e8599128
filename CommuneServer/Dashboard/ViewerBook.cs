using System.Security.Cryptography;
using System.Text;
using CommuneServer.Storage;

namespace CommuneServer.Dashboard;

/// <summary>Somebody who may see the figures of one commune.</summary>
public sealed record Viewer(string Commune, string Name);

/// <summary>Who may see the figures. The server keeps of a key its hash alone.</summary>
internal sealed class ViewerBook(Database database, TimeProvider clock)
{
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 20; // nearly 100 bits

    public async Task<string> AddAsync(string commune, string name, CancellationToken cancellationToken)
    {
        var key = string.Join('-', RandomNumberGenerator.GetString(Signs, Length).Chunk(5).Select(group => new string(group)));
        await using var session = await database.OpenAsync(cancellationToken);
        await session.ExecuteAsync(
            "INSERT INTO viewer (commune_id, name, key_hash, added_at) VALUES (@commune, @name, @hash, @now) ON CONFLICT (commune_id, name) DO UPDATE SET key_hash = excluded.key_hash", cancellationToken,
            ("commune", commune), ("name", name), ("hash", HashOf(key)), ("now", clock.GetUtcNow().ToUnixTimeSeconds()));
        return key;
    }

    public async Task<bool> RemoveAsync(string commune, string name, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        return await session.ExecuteAsync("DELETE FROM viewer WHERE commune_id = @commune AND name = @name", cancellationToken, ("commune", commune), ("name", name)) > 0;
    }

    /// <summary>Whose key this is; null when it is nobody's. Signs of 100 random bits need no slow hash.</summary>
    public async Task<Viewer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        var found = await session.QueryAsync("SELECT commune_id, name FROM viewer WHERE key_hash = @hash", row => new Viewer(row.GetString(0), row.GetString(1)), cancellationToken, ("hash", HashOf(key.Trim())));
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Whether somebody who signed in earlier still may.</summary>
    public async Task<bool> KnowsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        return (await session.QueryAsync("SELECT 1 FROM viewer WHERE commune_id = @commune AND name = @name", _ => true, cancellationToken, ("commune", viewer.Commune), ("name", viewer.Name))).Count > 0;
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
