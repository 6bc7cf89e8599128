using LocalStore.Access;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Access;

/// <summary>
/// Refuses what is guessed first: words everybody uses, the name of the account or of the commune, keyboard rows and repetitions, with digits or signs
/// around them. Rules of our own, so that nothing has to be looked up on the internet.
/// </summary>
internal sealed class CommonPasswords(Forms.Templates.Commune commune) : IPasswordValidator<Agent>
{
    private const int LeastOwnLetters = 8;

    private static readonly string[] Common =
    [
        "motdepasse", "password", "azerty", "qwerty", "azertyuiop", "qsdfghjklm", "wxcvbn", "mairie", "accueil", "commune", "bonjour", "soleil", "chouchou", "doudou", "loulou", "marseille",
        "paris", "france", "secret", "admin", "administrateur", "bienvenue", "welcome", "letmein", "iloveyou", "jetaime", "kiosk", "borne", "entraide", "printemps", "automne", "hiver", "janvier", "decembre",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Agent> manager, Agent user, string? password)
    {
        var left = new string([.. (password ?? "").ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        foreach (var word in Common.Append(user.UserName ?? "").Append(commune.Name).Select(word => new string([.. word.ToLowerInvariant().Where(char.IsLetterOrDigit)])).Where(word => word.Length > 3).OrderByDescending(word => word.Length))
            left = left.Replace(word, "", StringComparison.Ordinal);
        var own = left.Where((letter, at) => at == 0 || Math.Abs(letter - left[at - 1]) > 1).Count(); // runs such as 123456 or aaaa count once
        return Task.FromResult(own >= LeastOwnLetters
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(CommonPasswords), Description = "Ce mot de passe serait deviné : évitez les mots courants, le nom de la commune et les suites. Quatre mots sans rapport font un bon mot de passe." }));
    }
}
