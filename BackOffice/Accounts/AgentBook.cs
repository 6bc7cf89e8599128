using BackOffice.Access;
using LocalStore.Access;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Accounts;

/// <summary>Makes, changes and closes the accounts of the agents.</summary>
internal sealed class AgentBook(UserManager<Agent> agents, RoleManager<IdentityRole> roles, TimeProvider clock)
{
    /// <summary>Makes an account, or opens an existing one again, with these roles and a new one-time code. Its old password and telephone no longer open it.</summary>
    public async Task<AccountMade> AddAsync(string name, IReadOnlyCollection<string> wanted)
    {
        if (wanted.Count == 0) return AccountMade.Not("Un compte a au moins un rôle.");
        foreach (var role in AgentRoles.All)
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
        var agent = await agents.FindByNameAsync(name);
        if (agent is null)
        {
            agent = new Agent { UserName = name, CreatedOn = DateOnly.FromDateTime(clock.GetLocalNow().DateTime) };
            var result = await agents.CreateAsync(agent);
            if (!result.Succeeded) return AccountMade.Not([.. result.Errors.Select(error => error.Description)]);
        }

        var code = OneTimeCode.Give(agent, clock.GetUtcNow());
        agent.SuspendedOn = null;
        agent.TwoFactorEnabled = false;
        if (await agents.HasPasswordAsync(agent)) await agents.RemovePasswordAsync(agent);
        foreach (var key in await agents.GetPasskeysAsync(agent)) await agents.RemovePasskeyAsync(agent, key.CredentialId);
        await agents.UpdateAsync(agent);
        await agents.UpdateSecurityStampAsync(agent);
        await SetRolesAsync(agent, wanted);
        return new AccountMade(code, []);
    }

    public async Task SetRolesAsync(Agent agent, IReadOnlyCollection<string> wanted)
    {
        var has = await agents.GetRolesAsync(agent);
        await agents.RemoveFromRolesAsync(agent, has.Except(wanted));
        await agents.AddToRolesAsync(agent, wanted.Except(has));
        await agents.UpdateSecurityStampAsync(agent);
    }

    /// <summary>Closes an account; whoever is signed in with it is out within a minute.</summary>
    public async Task SuspendAsync(Agent agent)
    {
        agent.SuspendedOn = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        await agents.UpdateAsync(agent);
        await agents.UpdateSecurityStampAsync(agent);
    }
}
