using System.Text.Json;
using CommuneServer.Storage;
using Releases;

namespace CommuneServer.Ingest;

/// <summary>What became of a part that was handed in.</summary>
internal abstract record Storing
{
    /// <summary>It is in the database, now or since before.</summary>
    public sealed record Stored(IReadOnlyList<ItemAnswer> Items) : Storing;

    /// <summary>Something else came under this name before; it stays as it is.</summary>
    public sealed record Differs : Storing;

    /// <summary>An administrator erased the release; it does not come back.</summary>
    public sealed record Erased : Storing;
}

/// <summary>Takes releases in: one transaction each, the uniqueness of names held by the database, the same part as often as one likes.</summary>
internal sealed class ReleaseStore(Database database, TimeProvider clock)
{
    private const string ThisRelease = "WHERE commune_id = @commune AND kiosk = @kiosk AND release_id = @release";
    private const string ThisPart = $"{ThisRelease} AND parts = @parts AND part = @part";
    private const string Cells = "commune_id, kiosk, item_id, release_id, node, kind, category, coarse_category, durability, age4, age2, sector, outcome, quarter, semester, n";

    private readonly string insertCells = $"""
        INSERT INTO cell ({Cells})
        SELECT @commune, @kiosk, x.item_id, @release, x.node, x.kind, x.category, x.coarse_category, x.durability, x.age4, x.age2, x.sector, x.outcome, x.quarter, x.semester, x.n
        FROM ({database.Items}) AS x WHERE true
        ON CONFLICT DO NOTHING RETURNING item_id
        """;

    // Which of the items are in the database as they are here. Looked up one by one in the key: a join would go through the whole table while the planner has no figures of it yet.
    private readonly string knownItems = $"""
        SELECT x.item_id FROM ({database.Items}) AS x
        WHERE (SELECT c.release_id || ' ' || c.node || ' ' || c.n FROM cell c WHERE c.commune_id = @commune AND c.kiosk = @kiosk AND c.item_id = x.item_id) = @release || ' ' || x.node || ' ' || x.n
        """;

    public async Task<Storing> StoreAsync(KioskName kiosk, Release release, string digest, CancellationToken cancellationToken)
    {
        var refused = release.Items.Select(item => (item.ItemId, Code: ItemRules.Refusal(item))).Where(item => item.Code is not null).ToDictionary(item => item.ItemId, item => item.Code);
        var items = JsonSerializer.Serialize([.. release.Items.Where(item => !refused.ContainsKey(item.ItemId))], ReleaseJson.Default.IReadOnlyListReleaseItem);
        (string, object?)[] names = [("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("release", release.ReleaseId.ToString())];

        await using var session = await database.OpenAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        (string, object?)[] part = [.. names, ("parts", release.Parts), ("part", release.Part)];
        var expected = release.Items.Count - refused.Count;
        var fresh = await session.ExecuteAsync(
            """
            INSERT INTO release (commune_id, kiosk, release_id, parts, part, digest, policy, taken, received_at)
            SELECT @commune, @kiosk, @release, @parts, @part, @digest, @policy, @taken, @now
            WHERE NOT EXISTS (SELECT 1 FROM erased_release WHERE commune_id = @commune AND kiosk = @kiosk AND release_id = @release)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken,
            [.. part, ("digest", digest), ("policy", release.Policy), ("taken", expected), ("now", clock.GetUtcNow().ToUnixTimeSeconds())]) > 0;
        HashSet<Guid> created = [];
        int taken;
        if (fresh)
        {
            created = await ItemsAsync(insertCells);
            taken = created.Count;
        }
        else
        {
            var rows = await session.QueryAsync($"SELECT digest, taken FROM release {ThisPart}", row => (Digest: row.GetString(0), Taken: row.GetInt32(1)), cancellationToken, part);
            if (rows.Count == 0) return new Storing.Erased();
            if (rows[0].Digest != digest) return new Storing.Differs();
            taken = rows[0].Taken;
        }

        // All of it is there now: nothing needs to be looked up. Otherwise a name was there before, for the same class (sent in other parts) or for another.
        var known = taken == expected ? null : await ItemsAsync(knownItems);
        if (fresh && known is not null) await session.ExecuteAsync($"UPDATE release SET taken = @taken {ThisPart}", cancellationToken, [.. part, ("taken", known.Count)]);
        await session.CommitAsync(cancellationToken);
        return new Storing.Stored([.. release.Items.Select(AnswerFor)]);

        async Task<HashSet<Guid>> ItemsAsync(string sql) => [.. (await session.QueryAsync(sql, row => row.GetString(0), cancellationToken, [.. names, ("items", items)])).Select(Guid.Parse)];

        ItemAnswer AnswerFor(ReleaseItem item) =>
            refused.TryGetValue(item.ItemId, out var code) ? new ItemAnswer(item.ItemId, ItemAnswer.Rejected, code)
            : created.Contains(item.ItemId) ? new ItemAnswer(item.ItemId, ItemAnswer.Created)
            : known is null || known.Contains(item.ItemId) ? new ItemAnswer(item.ItemId, ItemAnswer.Duplicate)
            // The name is there with something else in it: it cannot be counted under that name.
            : new ItemAnswer(item.ItemId, ItemAnswer.Rejected, ItemRules.NameTaken);
    }

    /// <summary>Takes a release out for good; false when it never came.</summary>
    public async Task<bool> EraseAsync(KioskName kiosk, Guid releaseId, CancellationToken cancellationToken)
    {
        (string, object?)[] names = [("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("release", releaseId.ToString())];
        await using var session = await database.OpenAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        await session.ExecuteAsync("INSERT INTO erased_release (commune_id, kiosk, release_id, erased_at) VALUES (@commune, @kiosk, @release, @now) ON CONFLICT DO NOTHING", cancellationToken, [.. names, ("now", clock.GetUtcNow().ToUnixTimeSeconds())]);
        await session.ExecuteAsync($"DELETE FROM cell {ThisRelease}", cancellationToken, names);
        var came = await session.ExecuteAsync($"DELETE FROM release {ThisRelease}", cancellationToken, names) > 0;
        await session.CommitAsync(cancellationToken);
        return came;
    }
}
