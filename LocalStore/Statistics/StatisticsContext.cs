using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Statistics;

// statistics.db: coded facts without identity, and the classes that were sealed of them.
internal sealed class StatisticsContext(DbContextOptions<StatisticsContext> options) : DbContext(options)
{
    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public static StatisticsContext Open(StoreFile file) => Open(file, new StorePragmas(file));

    public static StatisticsContext Open(StoreFile file, StorePragmas pragmas) =>
        new(new DbContextOptionsBuilder<StatisticsContext>().UseSqlite(file.ConnectionString).AddInterceptors(pragmas).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<FactRow>(fact =>
        {
            fact.HasKey(f => f.Record);
            fact.Property(f => f.Record).ValueGeneratedNever();
            fact.Property(f => f.Kind).HasConversion<string>();
            fact.Property(f => f.Age).HasConversion<string>();
            fact.Property(f => f.Outcome).HasConversion<string>();
            fact.Property(f => f.State).HasConversion<string>();
            fact.HasIndex(f => f.State);
            fact.HasIndex(f => f.PersonToken);
        });
        modelBuilder.Entity<ReleaseRow>(release =>
        {
            release.HasKey(r => r.ItemId);
            release.Property(r => r.ItemId).ValueGeneratedNever();
            release.HasIndex(r => r.Week);
        });
    }
}
