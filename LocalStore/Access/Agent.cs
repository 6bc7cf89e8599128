using Microsoft.AspNetCore.Identity;

namespace LocalStore.Access;

/// <summary>Somebody of the town hall who may sign in. The name is what stands in the journal, such as <c>m.durand</c>.</summary>
public sealed class Agent : IdentityUser
{
    /// <summary>The day the account was made.</summary>
    public DateOnly CreatedOn { get; set; }

    /// <summary>SHA-256 of the one-time code that lets the agent choose a password; null when there is none.</summary>
    public byte[]? CodeHash { get; set; }

    /// <summary>Until when the code holds, UTC.</summary>
    public DateTime? CodeUntilUtc { get; set; }

    /// <summary>Since when the account may not sign in; null when it may.</summary>
    public DateOnly? SuspendedOn { get; set; }
}
