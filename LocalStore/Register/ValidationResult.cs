using LocalStore.Keys;

namespace LocalStore.Register;

/// <summary>What came of validating.</summary>
public abstract record ValidationResult
{
    private ValidationResult()
    {
    }

    /// <summary>It is in the register, and out of the box.</summary>
    public sealed record Entered(PersonId Person) : ValidationResult;

    /// <summary>It was dealt with before; nothing was changed.</summary>
    public sealed record AlreadyDone(string Result, PersonId? Person) : ValidationResult;

    /// <summary>It is not in the box, or does not open.</summary>
    public sealed record NotThere : ValidationResult;

    /// <summary>The person it was given to is not in the register any more.</summary>
    public sealed record PersonGone : ValidationResult;
}
