using LocalStore.Access;
using Microsoft.AspNetCore.Authorization;

namespace BackOffice.Access;

/// <summary>Which roles may do what. Every route names one of these.</summary>
internal static class StaffPolicies
{
    /// <summary>Residents and volunteers: the daily work.</summary>
    public const string Desk = "desk";

    /// <summary>What came in: each sees the forms that are theirs to see, as <see cref="Review.ReviewAccess"/> says.</summary>
    public const string Review = "review";

    /// <summary>The mayor's register of people to call in an alert.</summary>
    public const string Alert = "alert";

    /// <summary>Exports, erasures, exact figures.</summary>
    public const string Coordination = "coordination";

    /// <summary>The accounts of the agents.</summary>
    public const string Accounts = "accounts";

    /// <summary>Who did what.</summary>
    public const string Audit = "audit";

    /// <summary>Any account that is signed in: one's own security, the page that says what one may do.</summary>
    public const string SignedIn = "signed-in";

    private static readonly Dictionary<string, string[]> Roles = new()
    {
        [Desk] = [AgentRoles.Agent, AgentRoles.Coordinator],
        [Review] = [AgentRoles.Agent, AgentRoles.Coordinator, AgentRoles.RegisterOfficer],
        [Alert] = [AgentRoles.RegisterOfficer],
        [Coordination] = [AgentRoles.Coordinator],
        [Accounts] = [AgentRoles.Administrator],
        [Audit] = [AgentRoles.DataProtectionOfficer],
        [SignedIn] = [.. AgentRoles.All],
    };

    public static IReadOnlyList<string> RolesOf(string policy) => Roles[policy];

    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var (policy, roles) in Roles) options.AddPolicy(policy, builder => builder.RequireAuthenticatedUser().RequireRole(roles));
        // What names no policy is closed.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
    }
}
