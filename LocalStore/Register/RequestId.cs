namespace LocalStore.Register;

/// <summary>The name of a help request: that of the deposit it came from.</summary>
public readonly record struct RequestId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}
