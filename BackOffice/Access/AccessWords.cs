using LocalStore.Access;

namespace BackOffice.Access;

/// <summary>The French words of accounts.</summary>
internal static class AccessWords
{
    public static string OfRole(string role) => role switch
    {
        AgentRoles.Agent => "agent",
        AgentRoles.Coordinator => "responsable",
        AgentRoles.RegisterOfficer => "personne habilitée au registre d’alerte",
        AgentRoles.Administrator => "administrateur des comptes",
        AgentRoles.DataProtectionOfficer => "délégué à la protection des données",
        _ => role,
    };
}
