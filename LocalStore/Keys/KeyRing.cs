using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Keys;

// keys.db: one wrapped key a person, and nothing that says who it is.
internal sealed class KeyRing(DbContextOptions<KeyRing> options) : DbContext(options)
{
    public DbSet<PersonKeyRow> PersonKeys => Set<PersonKeyRow>();

    public static KeyRing Open(StoreFile file) => Open(file, new StorePragmas(file));

    public static KeyRing Open(StoreFile file, StorePragmas pragmas) =>
        new(new DbContextOptionsBuilder<KeyRing>().UseSqlite(file.ConnectionString).AddInterceptors(pragmas).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<PersonKeyRow>(key =>
        {
            key.HasKey(k => k.PersonId);
            key.Property(k => k.PersonId).ValueGeneratedNever();
        });
}
