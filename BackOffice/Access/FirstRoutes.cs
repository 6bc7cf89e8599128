using System.Text;
using BackOffice.Shell;
using LocalStore.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace BackOffice.Access;

/// <summary>The first time: the one-time code, a password, the telephone, the recovery codes. The code is used up only at the end.</summary>
internal static class FirstRoutes
{
    private const int RecoveryCodes = 8;
    private const string Refusal = "Ce nom et ce code ne vont pas ensemble, ou le code a plus de deux jours. Demandez-en un autre à l’administrateur.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/premiere").AllowAnonymous();
        open.MapGet("", () => Pages.Show<FirstPage>([]));
        var tries = open.MapGroup("").RequireRateLimiting(SignInRoutes.Limit);
        tries.MapPost("", ChooseAsync);
        tries.MapPost("/telephone", TieAsync);
    }

    private static async Task<IResult> ChooseAsync(IFormCollection posted, UserManager<Agent> agents, TimeProvider clock, BackOfficeOptions options)
    {
        var name = posted["name"].ToString().Trim();
        if (await FindAsync(posted, agents, clock) is not { } agent) return Refuse(name, Refusal);
        if (posted["password"] != posted["again"]) return Refuse(name, "Les deux mots de passe diffèrent.");
        if (await agents.HasPasswordAsync(agent)) await agents.RemovePasswordAsync(agent);
        var result = await agents.AddPasswordAsync(agent, posted["password"].ToString());
        if (!result.Succeeded) return Refuse(name, [.. result.Errors.Select(error => error.Description)]);
        await agents.ResetAuthenticatorKeyAsync(agent);
        return await SecondStepAsync(agent, posted["once"].ToString(), agents, options, refused: null);
    }

    private static async Task<IResult> TieAsync(
        IFormCollection posted, UserManager<Agent> agents, SignInManager<Agent> signIn, TimeProvider clock, BackOfficeOptions options, AuditBook audit, CancellationToken cancellationToken)
    {
        if (await FindAsync(posted, agents, clock) is not { } agent || !await agents.HasPasswordAsync(agent)) return Refuse(posted["name"].ToString(), Refusal);
        var typed = string.Concat(posted["code"].ToString().Where(char.IsAsciiDigit));
        if (!await agents.VerifyTwoFactorTokenAsync(agent, TokenOptions.DefaultAuthenticatorProvider, typed))
            return await SecondStepAsync(agent, posted["once"].ToString(), agents, options, "Ces chiffres ne sont pas les bons, ou plus. Vérifiez l’heure du téléphone.");
        agent.CodeHash = null;
        agent.CodeUntilUtc = null;
        await agents.SetTwoFactorEnabledAsync(agent, true);
        await agents.UpdateAsync(agent);
        var codes = await agents.GenerateNewTwoFactorRecoveryCodesAsync(agent, RecoveryCodes) ?? [];
        await signIn.SignInAsync(agent, isPersistent: false);
        await audit.AppendAsync(agent.UserName!, "sign-in.first", null, cancellationToken);
        var staff = new Staff(agent.UserName!, (await agents.GetRolesAsync(agent)).ToHashSet());
        return Pages.Show<RecoveryPage>(new() { [nameof(RecoveryPage.Staff)] = staff, [nameof(RecoveryPage.Codes)] = codes.ToList() });
    }

    private static async Task<Agent?> FindAsync(IFormCollection posted, UserManager<Agent> agents, TimeProvider clock)
    {
        var agent = await agents.FindByNameAsync(posted["name"].ToString().Trim());
        if (agent is null || agent.SuspendedOn is not null || await agents.IsLockedOutAsync(agent)) return null;
        if (OneTimeCode.Holds(agent, posted["once"].ToString(), clock.GetUtcNow())) return agent;
        await agents.AccessFailedAsync(agent);
        return null;
    }

    private static async Task<IResult> SecondStepAsync(Agent agent, string once, UserManager<Agent> agents, BackOfficeOptions options, string? refused)
    {
        var key = await agents.GetAuthenticatorKeyAsync(agent) ?? throw new InvalidOperationException("The account has no authenticator key although one was just made.");
        var address = $"otpauth://totp/{Uri.EscapeDataString($"Entraide {options.Host}:{agent.UserName}")}?secret={key}&issuer={Uri.EscapeDataString($"Entraide {options.Host}")}";
        return Pages.Show<SecondStepPage>(new()
        {
            [nameof(SecondStepPage.Name)] = agent.UserName,
            [nameof(SecondStepPage.Once)] = once,
            [nameof(SecondStepPage.Key)] = string.Join(' ', key.Chunk(4).Select(group => new string(group))),
            [nameof(SecondStepPage.Picture)] = Picture(address),
            [nameof(SecondStepPage.Refused)] = refused,
        }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static MarkupString Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new MarkupString($"<svg viewBox=\"0 0 {modules.Count} {modules.Count}\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>");
    }

    private static IResult Refuse(string name, params IReadOnlyList<string> why) =>
        Pages.Show<FirstPage>(new() { [nameof(FirstPage.Name)] = name, [nameof(FirstPage.Refused)] = why }, StatusCodes.Status400BadRequest);
}
