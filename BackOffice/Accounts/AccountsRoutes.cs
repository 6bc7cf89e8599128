using BackOffice.Access;
using BackOffice.Shell;
using LocalStore.Access;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Accounts;

/// <summary>The page of the administrator.</summary>
internal static class AccountsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/comptes").RequireAuthorization(StaffPolicies.Accounts);
        group.MapGet("", (HttpContext context, UserManager<Agent> agents) => ShowAsync(context, agents, null, null));
        group.MapPost("", async (IFormCollection posted, HttpContext context, UserManager<Agent> agents, RoleManager<IdentityRole> roles, TimeProvider clock, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var name = posted["name"].ToString().Trim();
            var made = await new AgentBook(agents, roles, clock).AddAsync(name, [.. posted["role"].OfType<string>().Where(AgentRoles.All.Contains)]);
            if (made.Code is not null) await audit.AppendAsync(Staff.Of(context).Name, "account.opened", name, cancellationToken);
            return await ShowAsync(context, agents, made, name);
        });
        group.MapPost("/fermer", async (IFormCollection posted, HttpContext context, UserManager<Agent> agents, RoleManager<IdentityRole> roles, TimeProvider clock, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var staff = Staff.Of(context);
            if (await agents.FindByNameAsync(posted["name"].ToString()) is not { } agent) return Pages.Gone(staff);
            // Nobody shuts the door behind the last one who can open it.
            if (agent.UserName == staff.Name) return await ShowAsync(context, agents, AccountMade.Not("Vous ne pouvez pas fermer votre propre compte : demandez-le à un autre administrateur."), null);
            await new AgentBook(agents, roles, clock).SuspendAsync(agent);
            await audit.AppendAsync(staff.Name, "account.closed", agent.UserName, cancellationToken);
            return Pages.GoTo("/comptes");
        });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, UserManager<Agent> agents, AccountMade? made, string? name)
    {
        List<(Agent, IReadOnlyList<string>)> rows = [];
        foreach (var agent in agents.Users.OrderBy(agent => agent.UserName).ToList())
            rows.Add((agent, [.. await agents.GetRolesAsync(agent)]));
        return Pages.Show<AccountsPage>(new()
        {
            [nameof(AccountsPage.Staff)] = Staff.Of(context),
            [nameof(AccountsPage.Rows)] = rows,
            [nameof(AccountsPage.Made)] = made,
            [nameof(AccountsPage.MadeFor)] = name,
        }, made is { Code: null } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
