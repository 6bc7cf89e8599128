using System.Data.Common;
using CommuneServer.Storage;
using Releases;

namespace CommuneServer.Kiosks;

/// <summary>A key that a kiosk signs with.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo, Base64.</param>
/// <param name="IsGood">False when the kiosk was revoked, or the key was replaced long enough ago.</param>
internal sealed record KnownKey(string PublicKey, bool IsGood);

/// <summary>A kiosk as an administrator sees it.</summary>
internal sealed record KioskLine(string Kiosk, DateTimeOffset AddedAt, DateTimeOffset? RevokedAt, DateTimeOffset? SeenAt, string? Version, string? Problem);

/// <summary>Which kiosks may send, and with which keys.</summary>
internal sealed class KioskBook(Database database, TimeProvider clock)
{
    /// <summary>How long a code can be used.</summary>
    private static readonly TimeSpan CodeLasts = TimeSpan.FromDays(7);

    /// <summary>How long a key that was replaced is still taken: the answer to the change may have been lost.</summary>
    private static readonly TimeSpan OldKeyLasts = TimeSpan.FromDays(7);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    public async Task AddCodeAsync(KioskName kiosk, EnrolmentCode code, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        await session.ExecuteAsync(
            "INSERT INTO enrolment_code (commune_id, code_hash, kiosk, ends_at) VALUES (@commune, @hash, @kiosk, @ends)", cancellationToken,
            ("commune", kiosk.Commune), ("hash", EnrolmentCode.HashOf(code.Secret)), ("kiosk", kiosk.Whole), ("ends", Now + (long)CodeLasts.TotalSeconds));
    }

    /// <summary>Takes a key for the kiosk that the code is for; its name, or null when the code is unknown, used by another key, or too old. The same key may ask again.</summary>
    public async Task<KioskName?> EnrolAsync(string secret, string publicKey, string keyId, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        // A code does not tell its commune: this is the one statement that looks in all of them.
        var used = await session.QueryAsync(
            "UPDATE enrolment_code SET used_by = @key WHERE code_hash = @hash AND ends_at >= @now AND (used_by IS NULL OR used_by = @key) RETURNING kiosk",
            row => row.GetString(0), cancellationToken, ("hash", EnrolmentCode.HashOf(secret)), ("now", Now), ("key", keyId));
        if (used.Count == 0 || !KioskName.TryParse(used[0], out var kiosk)) return null;
        (string, object?)[] names = [("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("now", Now)];
        await session.ExecuteAsync("INSERT INTO kiosk (commune_id, kiosk, added_at) VALUES (@commune, @kiosk, @now) ON CONFLICT (commune_id, kiosk) DO UPDATE SET revoked_at = NULL", cancellationToken, names);
        // A new code makes a new beginning: whoever holds an earlier key is not this kiosk any more.
        await session.ExecuteAsync("UPDATE kiosk_key SET ends_at = @now WHERE commune_id = @commune AND kiosk = @kiosk AND key_id <> @key AND (ends_at IS NULL OR ends_at > @now)", cancellationToken, [.. names, ("key", keyId)]);
        await InsertKeyAsync(session, kiosk, publicKey, keyId, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return kiosk;
    }

    /// <summary>Takes the next key of a kiosk; the others are good for a week more.</summary>
    public async Task ReplaceKeyAsync(KioskName kiosk, string publicKey, string keyId, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        await InsertKeyAsync(session, kiosk, publicKey, keyId, cancellationToken);
        await session.ExecuteAsync(
            "UPDATE kiosk_key SET ends_at = @ends WHERE commune_id = @commune AND kiosk = @kiosk AND key_id <> @key AND ends_at IS NULL", cancellationToken,
            ("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("key", keyId), ("ends", Now + (long)OldKeyLasts.TotalSeconds));
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>A key of a kiosk by its name; null when the kiosk has none of this name.</summary>
    public async Task<KnownKey?> FindKeyAsync(KioskName kiosk, string keyId, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        var found = await session.QueryAsync(
            """
            SELECT k.public_key, CASE WHEN b.revoked_at IS NULL AND (k.ends_at IS NULL OR k.ends_at > @now) THEN 1 ELSE 0 END
            FROM kiosk_key k JOIN kiosk b ON b.commune_id = k.commune_id AND b.kiosk = k.kiosk
            WHERE k.commune_id = @commune AND k.kiosk = @kiosk AND k.key_id = @key
            """,
            row => new KnownKey(row.GetString(0), row.GetInt32(1) == 1), cancellationToken, ("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("key", keyId), ("now", Now));
        return found.Count == 0 ? null : found[0];
    }

    public async Task SeenAsync(KioskName kiosk, string version, string? problem, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        await session.ExecuteAsync(
            "UPDATE kiosk SET seen_at = @now, version = @version, problem = @problem WHERE commune_id = @commune AND kiosk = @kiosk", cancellationToken,
            ("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("now", Now), ("version", version), ("problem", problem));
    }

    /// <summary>From now on nothing of this kiosk is taken, and no code of before brings it back; false when there is no such kiosk.</summary>
    public async Task<bool> RevokeAsync(KioskName kiosk, CancellationToken cancellationToken)
    {
        (string, object?)[] names = [("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("now", Now)];
        await using var session = await database.OpenAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        await session.ExecuteAsync("DELETE FROM enrolment_code WHERE commune_id = @commune AND kiosk = @kiosk", cancellationToken, names[..2]);
        var known = await session.ExecuteAsync("UPDATE kiosk SET revoked_at = @now WHERE commune_id = @commune AND kiosk = @kiosk", cancellationToken, names) > 0;
        await session.CommitAsync(cancellationToken);
        return known;
    }

    public async Task<IReadOnlyList<KioskLine>> AllAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        return await session.QueryAsync(
            "SELECT kiosk, added_at, revoked_at, seen_at, version, problem FROM kiosk ORDER BY commune_id, kiosk",
            row => new KioskLine(row.GetString(0), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(1)), Time(row, 2), Time(row, 3), row.TextOrNull(4), row.TextOrNull(5)), cancellationToken);

        static DateTimeOffset? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));
    }

    private Task<int> InsertKeyAsync(DatabaseSession session, KioskName kiosk, string publicKey, string keyId, CancellationToken cancellationToken) => session.ExecuteAsync(
        "INSERT INTO kiosk_key (commune_id, kiosk, key_id, public_key, added_at) VALUES (@commune, @kiosk, @key, @public, @now) ON CONFLICT DO NOTHING", cancellationToken,
        ("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("key", keyId), ("public", publicKey), ("now", Now));
}
