using LocalStore.Files;
using Microsoft.EntityFrameworkCore.Design;

namespace LocalStore.Statistics;

// How dotnet-ef builds the context when a migration is written; no file is opened.
internal sealed class StatisticsDesign : IDesignTimeDbContextFactory<StatisticsContext>
{
    public StatisticsContext CreateDbContext(string[] args) => StatisticsContext.Open(StoreFile.Statistics(new StoreOptions()));
}
