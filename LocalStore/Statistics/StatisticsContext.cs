using System.Text.Json;
using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Statistics;

// statistics.db: coded facts without identity, and the classes that were sealed of them.
internal sealed class StatisticsContext(DbContextOptions<StatisticsContext> options) : DbContext(options)
{
    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<ClassRow> Classes => Set<ClassRow>();

    public DbSet<SyncStateRow> SyncStates => Set<SyncStateRow>();

    public static StatisticsContext Open(StoreFile file) => Open(file, new StorePragmas(file));

    public static StatisticsContext Open(StoreFile file, StorePragmas pragmas) =>
        new(new DbContextOptionsBuilder<StatisticsContext>().UseSqlite(file.ConnectionString).AddInterceptors(pragmas).Options);

    // Whole releases, in the order of the seals, each with its classes in the order of their names.
    public async Task<IReadOnlyList<SealedRelease>> ReadReleasesAsync(IQueryable<ReleaseRow> wanted, CancellationToken cancellationToken)
    {
        var rows = await wanted.AsNoTracking().OrderBy(r => r.SealedOn).ThenBy(r => r.Week).ToListAsync(cancellationToken);
        var classes = (await Classes.AsNoTracking().Where(c => wanted.Any(r => r.ReleaseId == c.ReleaseId)).ToListAsync(cancellationToken)).ToLookup(c => c.ReleaseId);
        return
        [
            .. rows.Select(r => new SealedRelease(r.ReleaseId, r.Week, r.SealedOn, r.Policy,
                [.. classes[r.ReleaseId].OrderBy(c => c.ItemId).Select(c => new SealedClass(c.ItemId, c.Node, JsonSerializer.Deserialize<Dictionary<string, string>>(c.Class)!, c.Count) { Refusal = c.Refusal })])
            {
                State = r.State, Parts = r.Parts, Attempts = r.Attempts, DeliveredAtUtc = r.DeliveredAtUtc, Problem = r.Problem,
            }),
        ];
    }

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
            release.HasKey(r => r.ReleaseId);
            release.Property(r => r.ReleaseId).ValueGeneratedNever();
            release.HasIndex(r => r.Week).IsUnique();
            release.Property(r => r.State).HasConversion<string>();
            release.Property(r => r.NotBeforeUtc).HasConversion(UtcColumn.Conversion);
            release.Property(r => r.DeliveredAtUtc).HasConversion(UtcColumn.Conversion);
        });
        modelBuilder.Entity<ClassRow>(item =>
        {
            item.HasKey(c => c.ItemId);
            item.Property(c => c.ItemId).ValueGeneratedNever();
            item.HasIndex(c => c.ReleaseId);
        });
        modelBuilder.Entity<SyncStateRow>(state =>
        {
            state.Property(s => s.Id).ValueGeneratedNever();
            state.Property(s => s.LastSuccessUtc).HasConversion(UtcColumn.Conversion);
            state.Property(s => s.NextAttemptUtc).HasConversion(UtcColumn.Conversion);
            state.Property(s => s.ProblemSinceUtc).HasConversion(UtcColumn.Conversion);
        });
    }
}
