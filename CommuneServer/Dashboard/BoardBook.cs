using CommuneServer.Storage;

namespace CommuneServer.Dashboard;

/// <summary>A sum of released classes that tell the same; what a class does not tell is null.</summary>
public sealed record CellSum(string Kind, string? Category, string? CoarseCategory, string? Sector, string? Outcome, string? Quarter, string? Semester, long N)
{
    /// <summary>Whether these are needs; offers otherwise.</summary>
    public bool IsRequest => Kind == "request";
}

/// <summary>Sums of released classes of one commune; there is nothing finer here to be read.</summary>
internal sealed class BoardBook(Database database)
{
    private const string Told = "kind, category, coarse_category, sector, outcome, quarter, semester";

    public async Task<IReadOnlyList<CellSum>> SumsAsync(string commune, CancellationToken cancellationToken)
    {
        await using var session = await database.OpenAsync(cancellationToken);
        return await session.QueryAsync(
            $"SELECT {Told}, SUM(n) FROM cell WHERE commune_id = @commune GROUP BY {Told} ORDER BY {Told}",
            row => new CellSum(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.GetInt64(7)), cancellationToken, ("commune", commune));
    }
}
