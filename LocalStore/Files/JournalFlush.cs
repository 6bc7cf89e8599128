using Microsoft.EntityFrameworkCore;

namespace LocalStore.Files;

// After an erasure: what was deleted still stands in the journal until the journal is moved into the file and cut to nothing.
internal static class JournalFlush
{
    public static async Task RunAsync(DbContext context, CancellationToken cancellationToken)
    {
        await using (context) await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
    }
}
