using BackOffice.Shell;
using LocalStore.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace BackOffice.Access;

/// <summary>The way in and out. These routes, and the files of the pages, are the only ones that answer somebody who is not signed in.</summary>
internal static class SignInRoutes
{
    /// <summary>The name of the limit on tries from one address.</summary>
    public const string Limit = "sign-in";

    // The same words whether the account exists, is suspended, or the password is wrong: the page tells nobody which accounts there are.
    private const string Refusal = "Ce nom et ce mot de passe ne vont pas ensemble, ou le compte est bloqué pour un quart d’heure.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous();
        open.MapGet("/entrer", () => Pages.Show<SignInPage>([]));
        open.MapGet("/entrer/code", () => Pages.Show<CodePage>([]));
        var tries = open.MapGroup("").RequireRateLimiting(Limit);
        tries.MapPost("/entrer", EnterAsync);
        tries.MapPost("/entrer/code", CodeAsync);
        tries.MapPost("/entrer/cle/options", async (IFormCollection _, SignInManager<Agent> signIn) => Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json"));
        tries.MapPost("/entrer/cle", PasskeyAsync);
        routes.MapPost("/sortir", async (IFormCollection _, HttpContext context, SignInManager<Agent> signIn, FreshSignIns fresh) =>
        {
            fresh.Forget(Staff.Of(context).Name);
            await signIn.SignOutAsync();
            return Pages.GoTo("/entrer");
        }).RequireAuthorization(StaffPolicies.SignedIn);
    }

    private static async Task<IResult> EnterAsync(IFormCollection posted, SignInManager<Agent> signIn, AuditBook audit, CancellationToken cancellationToken)
    {
        var name = posted["name"].ToString().Trim();
        var agent = await signIn.UserManager.FindByNameAsync(name);
        if (agent is null || agent.SuspendedOn is not null || !agent.TwoFactorEnabled) return Refuse();
        var result = await signIn.PasswordSignInAsync(agent, posted["password"].ToString(), isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return Pages.GoTo("/entrer/code");
        await audit.AppendAsync(agent.UserName!, result.IsLockedOut ? "sign-in.locked" : "sign-in.refused", null, cancellationToken);
        return Refuse();
    }

    private static async Task<IResult> CodeAsync(IFormCollection posted, SignInManager<Agent> signIn, AuditBook audit, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } agent) return Pages.GoTo("/entrer");
        var typed = string.Concat(posted["code"].ToString().Where(letter => !char.IsWhiteSpace(letter)));
        var result = typed.Length == 6 && typed.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(typed);
        await audit.AppendAsync(agent.UserName!, result.Succeeded ? "sign-in.password" : "sign-in.refused", null, cancellationToken);
        return result.Succeeded
            ? Pages.GoTo("/")
            : Pages.Show<CodePage>(new() { [nameof(CodePage.Refused)] = "Ce code n’est pas le bon, ou plus. Attendez le suivant ; vérifiez l’heure du téléphone." }, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> PasskeyAsync(IFormCollection posted, SignInManager<Agent> signIn, AuditBook audit, CancellationToken cancellationToken)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(posted["credential"].ToString());
        if (!assertion.Succeeded || assertion.User.SuspendedOn is not null || await signIn.UserManager.IsLockedOutAsync(assertion.User))
            return Pages.Show<SignInPage>(new() { [nameof(SignInPage.Refused)] = "Cette clé d’accès n’ouvre aucun compte ici." }, StatusCodes.Status400BadRequest);
        await signIn.UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInAsync(assertion.User, isPersistent: false);
        await audit.AppendAsync(assertion.User.UserName!, "sign-in.passkey", null, cancellationToken);
        return Pages.GoTo("/");
    }

    private static IResult Refuse() => Pages.Show<SignInPage>(new() { [nameof(SignInPage.Refused)] = Refusal }, StatusCodes.Status400BadRequest);
}
