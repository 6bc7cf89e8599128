namespace LocalStore.Keys;

/// <summary>What came of joining two printed parts of a master key.</summary>
public abstract record KeyJoining
{
    private KeyJoining()
    {
    }

    /// <summary>This is the key.</summary>
    public sealed record Joined(byte[] Key) : KeyJoining;

    /// <summary>The part typed in this place, 1 or 2, holds a slip: its check does not hold.</summary>
    public sealed record Unreadable(int Place) : KeyJoining;

    /// <summary>Both are the same part of a key.</summary>
    public sealed record SamePart(int Number) : KeyJoining;

    /// <summary>They are parts of two different keys.</summary>
    public sealed record OfTwoKeys : KeyJoining;
}
