using Microsoft.EntityFrameworkCore;

namespace LocalStore.Files;

// How every file of the store is written: one immediate transaction, saved and committed at the end.
internal static class StoreWriting
{
    public static async Task<T> WriteAsync<TContext, T>(Func<TContext> open, Func<TContext, Task<T>> write, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        await using var context = open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await write(context);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
