using LocalStore.Files;
using Microsoft.EntityFrameworkCore.Design;

namespace LocalStore.Register;

// How dotnet-ef builds the context when a migration is written; no file is opened.
internal sealed class RegisterDesign : IDesignTimeDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext(string[] args) => RegisterContext.Open(StoreFile.Register(new StoreOptions()));
}
