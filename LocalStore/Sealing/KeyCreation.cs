namespace LocalStore.Sealing;

/// <summary>What came of making the commune's pair of sealing keys.</summary>
public abstract record KeyCreation
{
    private KeyCreation()
    {
    }

    /// <summary>The pair is there now.</summary>
    public sealed record Created(SealingKeyId KeyId) : KeyCreation;

    /// <summary>This key file was there before; nothing was written.</summary>
    public sealed record AlreadyThere(string File) : KeyCreation;
}
