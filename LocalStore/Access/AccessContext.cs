using LocalStore.Files;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStore.Access;

// access.db: the accounts of the agents, and the audit. Neither names a resident.
internal sealed class AccessContext(DbContextOptions<AccessContext> options) : IdentityDbContext<Agent>(options)
{
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    // The context asks its services which schema it is to have: the newest, which has the table of passkeys.
    private static readonly ServiceProvider Services = new ServiceCollection().Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    public static AccessContext Open(StoreFile file) => Open(file, new StorePragmas(file));

    public static AccessContext Open(StoreFile file, StorePragmas pragmas) =>
        new(new DbContextOptionsBuilder<AccessContext>().UseSqlite(file.ConnectionString).AddInterceptors(pragmas).UseApplicationServiceProvider(Services).Options);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Agent>().Property(a => a.CodeUntilUtc).HasConversion(UtcColumn.Conversion);
        builder.Entity<AuditRow>(row =>
        {
            row.Property(r => r.AtUtc).HasConversion(UtcColumn.Conversion);
            row.HasIndex(r => r.Subject);
            row.HasIndex(r => r.AtUtc);
        });
    }
}
