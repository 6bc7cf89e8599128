using LocalStore.Files;
using Microsoft.EntityFrameworkCore.Design;

namespace LocalStore.Access;

// How dotnet-ef builds the context when a migration is written; no file is opened.
internal sealed class AccessDesign : IDesignTimeDbContextFactory<AccessContext>
{
    public AccessContext CreateDbContext(string[] args) => AccessContext.Open(StoreFile.Access(new StoreOptions()));
}
