using LocalStore.Files;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStore.Access;

/// <summary>Gives ASP.NET Core Identity the store of the agents' accounts.</summary>
public static class AgentAccounts
{
    /// <summary>Keeps accounts and roles in <c>access.db</c>; throws <see cref="StoreSetupException"/> when engine, settings or schema are not as expected.</summary>
    public static IdentityBuilder AddAgentStore(this IdentityBuilder identity, StoreOptions options)
    {
        var file = StoreCheck.Checked(StoreFile.Access(options), AccessContext.Open);
        identity.Services.Configure<IdentityOptions>(agents => agents.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        identity.Services.AddDbContext<AccessContext>(access => access.UseSqlite(file.ConnectionString).AddInterceptors(new StorePragmas(file)));
        return identity.AddEntityFrameworkStores<AccessContext>();
    }
}
