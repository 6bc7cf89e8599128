using System.Security.Claims;
using BackOffice.Access;

namespace BackOffice.Shell;

/// <summary>Who is signed in, as a page needs to know it.</summary>
/// <param name="Name">The name of the account, as it stands in the journal.</param>
/// <param name="Roles">What the account may do.</param>
public sealed record Staff(string Name, IReadOnlySet<string> Roles)
{
    public static Staff Of(HttpContext context) => new(
        context.User.Identity?.Name ?? throw new InvalidOperationException("A page for staff was reached without a sign-in."),
        context.User.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToHashSet());

    public bool May(string policy) => StaffPolicies.RolesOf(policy).Any(Roles.Contains);
}
