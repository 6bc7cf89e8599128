using LocalStore.Files;
using Microsoft.EntityFrameworkCore.Design;

namespace LocalStore.Deposits;

// How dotnet-ef builds the context when a migration is written; no file is opened.
internal sealed class DepositBoxDesign : IDesignTimeDbContextFactory<DepositBox>
{
    public DepositBox CreateDbContext(string[] args) => DepositBox.Open(StoreFile.Deposits(new StoreOptions()));
}
