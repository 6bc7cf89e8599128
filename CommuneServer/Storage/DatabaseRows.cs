using System.Data.Common;

namespace CommuneServer.Storage;

internal static class DatabaseRows
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
