using BackOffice.Shell;
using LocalStore.Access;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Access;

/// <summary>One's own account: passkeys, and the question whether it is still oneself.</summary>
internal static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("").RequireAuthorization(StaffPolicies.SignedIn);
        own.MapGet("/compte", (HttpContext context, UserManager<Agent> agents) => ShowAsync(context, agents, null));
        own.MapPost("/compte/cle/options", async (IFormCollection _, HttpContext context, UserManager<Agent> agents, SignInManager<Agent> signIn) =>
        {
            var agent = await MeAsync(context, agents);
            var entity = new PasskeyUserEntity { Id = agent.Id, Name = agent.UserName!, DisplayName = agent.UserName! };
            return Results.Text(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
        });
        own.MapPost("/compte/cle", async (IFormCollection posted, HttpContext context, UserManager<Agent> agents, SignInManager<Agent> signIn, AuditBook audit, ILogger<Agent> log, CancellationToken cancellationToken) =>
        {
            var agent = await MeAsync(context, agents);
            var attestation = await signIn.PerformPasskeyAttestationAsync(posted["credential"].ToString());
            if (!attestation.Succeeded)
            {
                log.LogWarning("A passkey was not registered: {Reason}", attestation.Failure.Message);
                return await ShowAsync(context, agents, "La clé n’a pas pu être enregistrée ; recommencez.");
            }

            attestation.Passkey.Name = posted["name"].ToString().Trim() is { Length: > 0 } name ? name : "Clé d’accès";
            await agents.AddOrUpdatePasskeyAsync(agent, attestation.Passkey);
            await audit.AppendAsync(agent.UserName!, "account.passkey-added", null, cancellationToken);
            return Pages.GoTo("/compte");
        });
        own.MapGet("/confirmer", (string? suite, HttpContext context) => Confirm(context, suite, null));
        own.MapPost("/confirmer", async (IFormCollection posted, HttpContext context, UserManager<Agent> agents, FreshSignIns fresh, AuditBook audit, CancellationToken cancellationToken) =>
        {
            var agent = await MeAsync(context, agents);
            var right = !await agents.IsLockedOutAsync(agent) && await agents.CheckPasswordAsync(agent, posted["password"].ToString());
            if (!right)
            {
                await agents.AccessFailedAsync(agent);
                await audit.AppendAsync(agent.UserName!, "confirm.refused", null, cancellationToken);
                return Confirm(context, posted["next"].ToString(), "Ce n’est pas votre mot de passe, ou le compte est bloqué pour un quart d’heure.");
            }

            fresh.Note(agent.UserName!);
            return Pages.GoTo(Local(posted["next"].ToString()));
        }).RequireRateLimiting(SignInRoutes.Limit);
    }

    private static async Task<Agent> MeAsync(HttpContext context, UserManager<Agent> agents) =>
        await agents.GetUserAsync(context.User) ?? throw new InvalidOperationException("The account that is signed in does not exist any more.");

    private static async Task<IResult> ShowAsync(HttpContext context, UserManager<Agent> agents, string? refused)
    {
        var keys = await agents.GetPasskeysAsync(await MeAsync(context, agents));
        return Pages.Show<AccountPage>(new()
        {
            [nameof(AccountPage.Staff)] = Staff.Of(context),
            [nameof(AccountPage.Keys)] = keys.Select(key => (key.Name ?? "Clé d’accès", key.CreatedAt.UtcDateTime)).ToList(),
            [nameof(AccountPage.Refused)] = refused,
        }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static IResult Confirm(HttpContext context, string? next, string? refused) => Pages.Show<ConfirmPage>(
        new() { [nameof(ConfirmPage.Staff)] = Staff.Of(context), [nameof(ConfirmPage.Next)] = Local(next), [nameof(ConfirmPage.Refused)] = refused },
        refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    // Only a page of this program, never an address of somebody else's choosing.
    private static string Local(string? path) => path is ['/', not ('/' or '\\'), ..] ? path : "/";
}
