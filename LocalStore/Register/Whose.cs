using LocalStore.Keys;

namespace LocalStore.Register;

/// <summary>Whose form it is, as the agent said after seeing those who look alike.</summary>
public abstract record Whose
{
    private Whose()
    {
    }

    /// <summary>Somebody who is not in the register yet.</summary>
    public sealed record NewPerson : Whose;

    /// <summary>Somebody known; what the register knows stays as it is.</summary>
    public sealed record Known(PersonId Person) : Whose;

    /// <summary>Somebody known whose answers are newer here; what was there goes into the history.</summary>
    public sealed record KnownAndNewer(PersonId Person) : Whose;
}
