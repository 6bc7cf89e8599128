using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Deposits;

// deposits.db: what came in, sealed, and the ledgers that keep it from coming in twice.
internal sealed class DepositBox(DbContextOptions<DepositBox> options) : DbContext(options)
{
    public DbSet<DepositRow> Deposits => Set<DepositRow>();

    public DbSet<DepositPageRow> DepositPages => Set<DepositPageRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public static DepositBox Open(StoreFile file) => Open(file, new StorePragmas(file));

    public static DepositBox Open(StoreFile file, StorePragmas pragmas) =>
        new(new DbContextOptionsBuilder<DepositBox>().UseSqlite(file.ConnectionString).AddInterceptors(pragmas).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DepositRow>(deposit =>
        {
            deposit.HasKey(d => d.Id);
            deposit.Property(d => d.Id).ValueGeneratedNever();
            deposit.Property(d => d.ReceivedAtUtc).HasConversion(UtcColumn.Conversion);
            deposit.Property(d => d.Channel).HasConversion<string>();
        });
        modelBuilder.Entity<DepositPageRow>(page =>
        {
            page.HasKey(p => new { p.DepositId, p.Page });
            page.HasIndex(p => p.Serial);
            page.Property(p => p.ReceivedAtUtc).HasConversion(UtcColumn.Conversion);
        });
        modelBuilder.Entity<SourceRow>(source =>
        {
            source.HasKey(s => new { s.Digest, s.FilePage });
            source.Property(s => s.FilePage).ValueGeneratedNever();
            source.Property(s => s.ReceivedAtUtc).HasConversion(UtcColumn.Conversion);
        });
    }
}
