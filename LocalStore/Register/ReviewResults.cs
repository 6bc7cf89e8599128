namespace LocalStore.Register;

/// <summary>What may become of a deposit; the words stand in the register.</summary>
public static class ReviewResults
{
    /// <summary>Validated and entered.</summary>
    public const string Entered = "entered";

    /// <summary>Set aside: nobody's request.</summary>
    public const string SetAside = "set-aside";

    /// <summary>Joined with other pages of the same copy: it goes on as another deposit.</summary>
    public const string Joined = "joined";
}
