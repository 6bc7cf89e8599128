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
    private const string Cells = "commune_id, kiosk, item_id, release_id, node, kind, category, coarse_category, durability, age4, age2, sector, outcome, quarter, semester, n";

    private readonly string insertCells = $"""
        INSERT INTO cell ({Cells})
        SELECT @commune, @kiosk, x.item_id, @release, x.node, x.kind, x.category, x.coarse_category, x.durability, x.age4, x.age2, x.sector, x.outcome, x.quarter, x.semester, x.n
        FROM ({database.Items}) AS x WHERE true
        ON CONFLICT DO NOTHING RETURNING item_id
        """;

    // A name that is there with something else in it: it cannot be counted under that name.
    private readonly string clashes = $"""
        SELECT x.item_id FROM ({database.Items}) AS x
        JOIN cell c ON c.commune_id = @commune AND c.kiosk = @kiosk AND c.item_id = x.item_id
        WHERE c.release_id <> @release OR c.n <> x.n OR c.node <> x.node
        """;

    public async Task<Storing> StoreAsync(KioskName kiosk, Release release, string digest, CancellationToken cancellationToken)
    {
        var refused = release.Items.Select(item => (item.ItemId, Code: ItemRules.Refusal(item))).Where(item => item.Code is not null).ToDictionary(item => item.ItemId, item => item.Code);
        var items = JsonSerializer.Serialize([.. release.Items.Where(item => !refused.ContainsKey(item.ItemId))], ReleaseJson.Default.IReadOnlyListReleaseItem);
        (string, object?)[] names = [("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("release", release.ReleaseId.ToString())];

        await using var session = await database.OpenAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        var fresh = await session.ExecuteAsync(
            """
            INSERT INTO release (commune_id, kiosk, release_id, parts, part, digest, policy, received_at)
            SELECT @commune, @kiosk, @release, @parts, @part, @digest, @policy, @now
            WHERE NOT EXISTS (SELECT 1 FROM erased_release WHERE commune_id = @commune AND kiosk = @kiosk AND release_id = @release)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken,
            [.. names, ("parts", release.Parts), ("part", release.Part), ("digest", digest), ("policy", release.Policy), ("now", clock.GetUtcNow().ToUnixTimeSeconds())]) > 0;
        if (!fresh)
        {
            var known = await session.QueryAsync(
                "SELECT digest FROM release WHERE commune_id = @commune AND kiosk = @kiosk AND release_id = @release AND parts = @parts AND part = @part",
                row => row.GetString(0), cancellationToken, [.. names, ("parts", release.Parts), ("part", release.Part)]);
            if (known.Count == 0) return new Storing.Erased();
            if (known[0] != digest) return new Storing.Differs();
        }

        // Also for what is known: should a part ever have come in without its cells, they are made up for here.
        var created = (await session.QueryAsync(insertCells, row => row.GetString(0), cancellationToken, [.. names, ("items", items)])).Select(Guid.Parse).ToHashSet();
        var clashing = created.Count + refused.Count == release.Items.Count
            ? []
            : (await session.QueryAsync(clashes, row => row.GetString(0), cancellationToken, [.. names, ("items", items)])).Select(Guid.Parse).ToHashSet();
        await session.CommitAsync(cancellationToken);
        return new Storing.Stored(
        [
            .. release.Items.Select(item => refused.TryGetValue(item.ItemId, out var code) ? new ItemAnswer(item.ItemId, ItemAnswer.Rejected, code)
                : created.Contains(item.ItemId) ? new ItemAnswer(item.ItemId, ItemAnswer.Created)
                : clashing.Contains(item.ItemId) ? new ItemAnswer(item.ItemId, ItemAnswer.Rejected, ItemRules.NameTaken)
                : new ItemAnswer(item.ItemId, ItemAnswer.Duplicate)),
        ]);
    }

    /// <summary>Takes a release out for good; false when it never came.</summary>
    public async Task<bool> EraseAsync(KioskName kiosk, Guid releaseId, CancellationToken cancellationToken)
    {
        (string, object?)[] names = [("commune", kiosk.Commune), ("kiosk", kiosk.Whole), ("release", releaseId.ToString())];
        const string Which = "WHERE commune_id = @commune AND kiosk = @kiosk AND release_id = @release";
        await using var session = await database.OpenAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        await session.ExecuteAsync("INSERT INTO erased_release (commune_id, kiosk, release_id, erased_at) VALUES (@commune, @kiosk, @release, @now) ON CONFLICT DO NOTHING", cancellationToken, [.. names, ("now", clock.GetUtcNow().ToUnixTimeSeconds())]);
        await session.ExecuteAsync($"DELETE FROM cell {Which}", cancellationToken, names);
        var came = await session.ExecuteAsync($"DELETE FROM release {Which}", cancellationToken, names) > 0;
        await session.CommitAsync(cancellationToken);
        return came;
    }
}
