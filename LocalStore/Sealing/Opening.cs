namespace LocalStore.Sealing;

/// <summary>What came of opening an envelope.</summary>
public abstract record Opening
{
    private Opening()
    {
    }

    /// <summary>It is genuine, and this was inside.</summary>
    public sealed record Opened(byte[] Content) : Opening;

    /// <summary>It was sealed for another key.</summary>
    public sealed record WrongKey(SealingKeyId SealedFor) : Opening;

    /// <summary>It was cut or altered, or belongs to another record or purpose.</summary>
    public sealed record Damaged : Opening;

    /// <summary>It does not begin as an envelope does.</summary>
    public sealed record NotAnEnvelope : Opening;

    /// <summary>It was sealed by a newer version of this program.</summary>
    public sealed record NewerVersion(int Version) : Opening;
}
