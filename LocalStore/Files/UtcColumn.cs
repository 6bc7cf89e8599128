using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LocalStore.Files;

// SQLite keeps no kind with a time; every time in the store is UTC.
internal static class UtcColumn
{
    public static ValueConverter<DateTime, DateTime> Conversion { get; } = new(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
