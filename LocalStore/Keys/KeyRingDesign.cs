using LocalStore.Files;
using Microsoft.EntityFrameworkCore.Design;

namespace LocalStore.Keys;

// How dotnet-ef builds the context when a migration is written; no file is opened.
internal sealed class KeyRingDesign : IDesignTimeDbContextFactory<KeyRing>
{
    public KeyRing CreateDbContext(string[] args) => KeyRing.Open(StoreFile.KeyRing(new StoreOptions()));
}
