namespace LocalStore.Access;

/// <summary>What an account may do. One may have several.</summary>
public static class AgentRoles
{
    /// <summary>Checks what came in, keeps the register, puts people in touch (« agent »).</summary>
    public const string Agent = "agent";

    /// <summary>Besides, sees the figures, exports and erases persons (« responsable »).</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Keeps the alert register, named by the mayor (« personne habilitée »).</summary>
    public const string RegisterOfficer = "register-officer";

    /// <summary>Makes and closes accounts; sees no resident (« administrateur »).</summary>
    public const string Administrator = "administrator";

    /// <summary>Reads who did what; sees no resident (« délégué à la protection des données »).</summary>
    public const string DataProtectionOfficer = "dpo";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Agent, Coordinator, RegisterOfficer, Administrator, DataProtectionOfficer];
}
