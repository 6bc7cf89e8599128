using Microsoft.AspNetCore.Identity;

namespace BackOffice.Access;

/// <summary>What Identity refuses, in words that say what to do.</summary>
internal sealed class FrenchErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Le mot de passe doit avoir au moins {length} caractères.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Le mot de passe doit avoir au moins {uniqueChars} caractères différents.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"Le compte « {userName} » existe déjà.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), $"« {userName} » ne convient pas : lettres sans accent, chiffres, points et tirets.");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
